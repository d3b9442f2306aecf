package org.panprd.marketplace.web.work;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.panprd.marketplace.web.api.ApiProblem;
import org.panprd.marketplace.web.api.Catalogue;
import org.panprd.marketplace.web.api.Comparison;
import org.panprd.marketplace.web.api.Region;
import org.panprd.marketplace.web.api.Rights;
import org.panprd.marketplace.web.api.Statistics;
import org.panprd.marketplace.web.page.Choice;
import org.panprd.marketplace.web.page.Countries;
import org.panprd.marketplace.web.page.Form;
import org.panprd.marketplace.web.page.Origins;
import org.panprd.marketplace.web.page.PersonalPage;
import org.panprd.marketplace.web.page.Texts;
import org.panprd.marketplace.web.page.Wording;
import org.panprd.marketplace.web.session.Language;

/** A region's figures beside those of the regions that share theirs with bureaus; and the same as files. */
@WebServlet(name = "bureau-compare", urlPatterns = "/bureau-compare")
public final class ComparePage extends PersonalPage {
    private static final Pattern PATH =
            Pattern.compile("/(?<tenant>[a-z]{2,30})/compare(?:/(?<file>comparison\\.(?:csv|xlsx)))?");
    private static final List<String> INDICATORS = List.of(
            "VISITORS",
            "OVERNIGHT_VISITORS",
            "SAME_DAY_VISITORS",
            "NIGHTS",
            "REVENUE",
            "ITEMS",
            "CANCELLED_ITEMS",
            "NO_SHOWS");
    private static final List<String> STEPS = List.of("week", "month", "quarter", "year", "holiday");
    private static final List<String> FAMILIES =
            List.of("ticket", "stay", "activity", "transfer", "wellness", "border-tour", "route");
    private static final List<String> AGES = List.of("ADULT", "YOUTH", "CHILD", "INFANT", "SENIOR", "STUDENT");
    private static final String CSV = "text/csv;charset=UTF-8";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @Inject
    transient Statistics statistics;

    @Inject
    transient Rights rights;

    @Inject
    transient Catalogue catalogue;

    @Inject
    transient Clock clock;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Matcher path = PATH.matcher(String.valueOf(request.getPathInfo()));
        if (!path.matches()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        CompareAsked asked =
                new CompareAsked(new Employer(path.group("tenant"), null), Form.read(request, CompareAsked.FIELDS));
        String file = path.group("file");
        if (file == null) {
            show(asked, request, response);
        } else {
            String tenant = asked.employer().tenant();
            send(
                    response,
                    file.endsWith(".csv") ? CSV : XLSX,
                    file,
                    statistics.comparison(tenant, file, asked.query()));
        }
    }

    private void show(CompareAsked typed, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        CompareAsked asked = typed;
        Employer employer = typed.employer();
        Comparison found;
        Form form;
        try {
            found = statistics.compare(employer.tenant(), asked.query());
            form = asked.filled(found);
        } catch (ApiProblem refused) {
            if (!refused.isCorrectable()) {
                throw refused;
            }
            form = typed.form().refused(refused, CompareAsked::place);
            asked = new CompareAsked(employer, Form.of(CompareAsked.FIELDS));
            found = statistics.compare(employer.tenant(), asked.query());
        }
        Texts texts = Texts.in(visit.language());
        List<Region> regions = catalogue.regions().tenants();
        List<Origins.Group> of = of(visit.language());
        String title = title(texts.get("compare.indicator." + found.indicator()), of, asked);
        show(
                "compare",
                new Shown(
                        employer,
                        employer.region(regions),
                        rights.me().acting().size() > 1,
                        form,
                        asked,
                        found,
                        new ComparisonSheets(found, title, texts, Wording.in(visit.language())),
                        notSharing(found, regions),
                        presets(asked),
                        Choice.of(texts, "compare.indicator", INDICATORS),
                        of,
                        Choice.of(texts, "stats.step", STEPS)),
                request,
                response);
    }

    /** What is compared, and of whom. */
    private static String title(String indicator, List<Origins.Group> of, CompareAsked asked) {
        String chosen = asked.form().typed(CompareAsked.OF);
        return of.stream()
                .flatMap(group -> group.options().stream())
                .filter(option -> option.code().equals(chosen))
                .map(option -> indicator + " · " + option.name())
                .findFirst()
                .orElse(indicator);
    }

    private static List<Region> notSharing(Comparison found, List<Region> regions) {
        List<String> compared =
                found.regions().stream().map(Comparison.OfRegion::tenant).toList();
        return regions.stream()
                .filter(region -> !compared.contains(region.code()))
                .toList();
    }

    /** Of whom figures can be shared. */
    private static List<Origins.Group> of(Language language) {
        Texts texts = Texts.in(language);
        Origins.Group provinces = Origins.groups(language).get(0);
        return List.of(
                group(texts.get("stats.by.family"), "family:", Choice.of(texts, "family", FAMILIES)),
                group(texts.get("stats.by.age"), "age:", Choice.of(texts, "unit", AGES)),
                group(provinces.title(), "origin:", provinces.options()),
                group(texts.get("stats.by.residence"), "residence:", Countries.residences(language)));
    }

    private static Origins.Group group(String title, String prefix, List<Choice> options) {
        return new Origins.Group(
                title,
                options.stream()
                        .map(option -> new Choice(prefix + option.code(), option.name()))
                        .toList());
    }

    private List<Preset> presets(CompareAsked asked) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Wording.ZONE);
        return List.of(
                new Preset("recent", asked.days("", "", "")),
                new Preset(
                        "month",
                        asked.days(
                                today.withDayOfMonth(1).toString(),
                                today.with(TemporalAdjusters.lastDayOfMonth()).toString(),
                                "")),
                new Preset(
                        "year",
                        asked.days(
                                today.withDayOfYear(1).toString(),
                                today.with(TemporalAdjusters.lastDayOfYear()).toString(),
                                "month")));
    }

    /** Days that are often asked for. */
    record Preset(String name, String path) {}

    record Shown(
            Employer employer,
            String region,
            boolean hasOthers,
            Form form,
            CompareAsked asked,
            Comparison found,
            ComparisonSheets tables,
            List<Region> notSharing,
            List<Preset> presets,
            List<Choice> indicators,
            List<Origins.Group> of,
            List<Choice> steps) {}
}
