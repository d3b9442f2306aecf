package org.panprd.marketplace.statistics.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.platform.Faults;
import org.panprd.marketplace.platform.Languages;
import org.panprd.marketplace.statistics.ReportFigures;
import org.panprd.marketplace.statistics.Step;
import org.panprd.marketplace.statistics.report.ReportOrder.Content;
import org.panprd.marketplace.tenants.Language;

/**
 * What is ordered.
 *
 * @param every {@code week}, {@code month} or {@code quarter}
 * @param language a tag
 * @param breakdowns of {@link ReportFigures#BREAKDOWNS}; none, if null
 * @param views of the bureau, by their ids; none, if null
 */
public record NewReportOrder(
        @Nullable String name,
        @Nullable String every,
        @Nullable String language,
        @Nullable List<@Nullable String> breakdowns,
        @Nullable List<@Nullable String> views,
        @Nullable Boolean tellsDirectors) {
    private static final int LONGEST_NAME = 80;
    private static final int MOST_TABLES = 12;
    private static final List<Step> EVERY = List.of(Step.WEEK, Step.MONTH, Step.QUARTER);
    private static final List<String> STEPS = EVERY.stream().map(Step::code).toList();
    private static final List<String> TAGS =
            List.of(Language.values()).stream().map(Language::tag).toList();

    /**
     * Reads it.
     *
     * @param known the bureau's views
     */
    Content read(List<UUID> known) {
        Faults faults = new Faults();
        faults.text(name, "name", LONGEST_NAME);
        Optional<Step> step =
                every == null ? Optional.empty() : Step.find(every).filter(EVERY::contains);
        faults.require(step.isPresent(), "every", "one-of", String.join(", ", STEPS));
        Optional<Language> tongue = Languages.find(language);
        faults.require(tongue.isPresent(), "language", "one-of", String.join(", ", TAGS));
        List<String> wanted = breakdowns == null ? List.of() : each(breakdowns);
        faults.require(
                ReportFigures.BREAKDOWNS.containsAll(wanted),
                "breakdowns",
                "one-of",
                String.join(", ", ReportFigures.BREAKDOWNS));
        List<String> ids = views == null ? List.of() : each(views);
        List<UUID> found =
                known.stream().filter(id -> ids.contains(id.toString())).toList();
        faults.require(found.size() == ids.size(), "views", "unknown-value");
        faults.require(wanted.size() + ids.size() <= MOST_TABLES, "breakdowns", "too-many", MOST_TABLES);
        faults.refuse();
        return new Content(
                Objects.requireNonNull(name).strip(),
                step.orElseThrow(),
                tongue.orElseThrow(),
                ReportFigures.BREAKDOWNS.stream().filter(wanted::contains).toList(),
                found,
                Boolean.TRUE.equals(tellsDirectors));
    }

    /** Each once. */
    private static List<String> each(List<@Nullable String> texts) {
        List<String> each = new ArrayList<>();
        texts.forEach(text -> {
            String one = String.valueOf(text);
            if (!each.contains(one)) {
                each.add(one);
            }
        });
        return each;
    }
}
