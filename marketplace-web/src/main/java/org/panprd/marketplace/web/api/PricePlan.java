package org.panprd.marketplace.web.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What an operator makes of the prices of a listing, with what the listing itself says. */
public record PricePlan(
        String listing, String title, String currency, long version, boolean planned, Plan plan, List<Option> options) {

    /** All of an operator. */
    public record All(List<PricePlan> items) {}

    /** The plan, as it is shown and sent. */
    public record Plan(
            List<Season> seasons,
            List<WeekdayRule> weekdays,
            @Nullable Integer holidayPercent,
            List<Reduction> groups,
            List<Reduction> earlyBird,
            List<Reduction> lastMinute) {}

    /** Days with prices of their own, by option and kind of guest, or a percentage of the listing's. */
    public record Season(
            @Nullable String name,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            @Nullable Integer percent,
            Map<String, Map<String, Long>> prices) {}

    /** What some days of the week cost, in percent. */
    public record WeekdayRule(List<Integer> weekdays, int percent) {}

    /** So many percent off, from or up to a threshold. */
    public record Reduction(
            @Nullable Integer threshold, @Nullable Integer percent) {}

    /** An option of the listing. */
    public record Option(String option, String title, boolean byRoom, List<Unit> units) {}

    /** A kind of guest. */
    public record Unit(String unit) {}
}
