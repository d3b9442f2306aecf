package org.panprd.marketplace.web.work;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.web.api.ApiProblem;
import org.panprd.marketplace.web.api.Catalogue;
import org.panprd.marketplace.web.api.HandedOn;
import org.panprd.marketplace.web.api.Rights;
import org.panprd.marketplace.web.api.Sharing;
import org.panprd.marketplace.web.page.Choice;
import org.panprd.marketplace.web.page.Form;
import org.panprd.marketplace.web.page.PersonalPage;
import org.panprd.marketplace.web.page.Texts;
import org.panprd.marketplace.web.page.Wording;

/** What a bureau agrees to share of its figures, with whom and from when on, and what it has agreed to before. */
@WebServlet(name = "bureau-sharing", urlPatterns = "/bureau-sharing")
public final class SharingPage extends PersonalPage {
    private static final Pattern PATH = Pattern.compile("/(?<tenant>[a-z]{2,30})/sharing");
    private static final String FROM = "effectiveFrom";
    private static final List<String> FIELDS = List.of(FROM);
    private static final List<String> GROUPS = List.of("VISITS", "STAYS", "MONEY", "LOSSES");
    private static final List<String> BREAKDOWNS = List.of("ALL", "ORIGIN", "RESIDENCE", "FAMILY", "AGE");

    @Inject
    transient HandedOn handedOn;

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
        Form form = Form.filled(FIELDS, field -> LocalDate.ofInstant(clock.instant(), Wording.ZONE)
                .toString());
        show(path.group("tenant"), form, null, request, response);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Matcher path = PATH.matcher(String.valueOf(request.getPathInfo()));
        if (!path.matches()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        String tenant = path.group("tenant");
        Form form = Form.read(request, FIELDS);
        var wanted = new Sharing.Wanted(form.typed(FROM), terms(request, "bureaus"), terms(request, "everybody"));
        try {
            handedOn.share(tenant, String.valueOf(request.getParameter("tag")), wanted);
            seeOther(response, "/bureau/" + tenant + "/sharing?notice=kept");
        } catch (ApiProblem refused) {
            if (!refused.isCorrectable() && !refused.isOutdated()) {
                throw refused;
            }
            show(tenant, form.refused(refused, UnaryOperator.identity()), wanted, request, response);
        }
    }

    private static Sharing.Terms terms(HttpServletRequest request, String audience) {
        return new Sharing.Terms(
                chosen(request.getParameterValues(audience + "-group"), GROUPS),
                chosen(request.getParameterValues(audience + "-breakdown"), BREAKDOWNS));
    }

    private static List<String> chosen(String @Nullable [] values, List<String> known) {
        return values == null
                ? List.of()
                : known.stream().filter(List.of(values)::contains).toList();
    }

    private void show(
            String tenant,
            Form form,
            Sharing.@Nullable Wanted typed,
            HttpServletRequest request,
            HttpServletResponse response)
            throws ServletException, IOException {
        Employer employer = new Employer(tenant, null);
        Sharing sharing = handedOn.sharing(tenant);
        Sharing.Wanted wanted = typed;
        if (wanted == null) {
            wanted = sharing.settings().isEmpty()
                    ? new Sharing.Wanted(null, Sharing.Terms.NOTHING, Sharing.Terms.NOTHING)
                    : new Sharing.Wanted(
                            null,
                            sharing.settings().get(0).bureaus(),
                            sharing.settings().get(0).everybody());
        }
        Texts texts = Texts.in(visit.language());
        List<Choice> groups = Choice.of(texts, "sharing.group", GROUPS);
        List<Choice> breakdowns = Choice.of(texts, "sharing.breakdown", BREAKDOWNS);
        showForm(
                "sharing",
                new Shown(
                        employer,
                        employer.region(catalogue.regions().tenants()),
                        rights.me().acting().size() > 1,
                        sharing,
                        List.of(
                                new Audience("bureaus", wanted.bureaus(), groups, breakdowns),
                                new Audience("everybody", wanted.everybody(), groups, breakdowns)),
                        form,
                        "kept".equals(request.getParameter("notice"))),
                request,
                response);
    }

    /** With whom something is shared, and what can be chosen. */
    record Audience(String name, Sharing.Terms terms, List<Choice> groups, List<Choice> breakdowns) {
        boolean has(Choice choice) {
            return terms.groups().contains(choice.code()) || terms.breakdowns().contains(choice.code());
        }

        /** What was shared with it, in words; null for nothing. */
        @Nullable
        String said(Sharing.Setting setting) {
            Sharing.Terms shared = name.equals("bureaus") ? setting.bureaus() : setting.everybody();
            return shared.groups().isEmpty()
                    ? null
                    : names(groups, shared.groups()) + " (" + names(breakdowns, shared.breakdowns()) + ")";
        }

        private static String names(List<Choice> known, List<String> codes) {
            return known.stream()
                    .filter(one -> codes.contains(one.code()))
                    .map(Choice::name)
                    .collect(Collectors.joining(" · "));
        }
    }

    record Shown(
            Employer employer,
            String region,
            boolean hasOthers,
            Sharing sharing,
            List<Audience> audiences,
            Form form,
            boolean isKept) {}
}
