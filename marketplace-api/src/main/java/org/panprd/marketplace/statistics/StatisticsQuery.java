package org.panprd.marketplace.statistics;

import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.platform.QueryValues;
import org.panprd.marketplace.tenancy.ScopeFilter;

/** Which figures are asked for. */
public class StatisticsQuery {
    /** Five years and the leap days among them. */
    static final int MAX_DAYS = 5 * 365 + 2;

    static final int MAX_PERIODS = 400;
    private static final int MAX_KEY = 120;
    private static final int DEFAULT_DAYS = 30;

    @PathParam(ScopeFilter.TENANT)
    String tenant = "";

    @QueryParam("by")
    List<String> by = List.of();

    @QueryParam("key")
    @Nullable
    String key;

    @QueryParam("within")
    @Nullable
    String within;

    @QueryParam("step")
    @Nullable
    String step;

    @QueryParam("from")
    @Nullable
    String from;

    @QueryParam("to")
    @Nullable
    String to;

    /**
     * What is asked for.
     *
     * @param key the only one that is wanted; all, if null
     * @param within what all that are wanted lie in: the key of a city, of places; of an operator, of listings
     */
    record Asked(
            String tenant,
            Dimension by,
            @Nullable String key,
            @Nullable String within,
            Step step,
            LocalDate from,
            LocalDate to) {}

    /** The last 30 days of the whole tenant, day by day, unless something else is asked for. */
    Asked read(LocalDate today) {
        QueryValues values = new QueryValues();
        Optional<LocalDate> typed = values.date(from, "from");
        LocalDate last = values.date(to, "to").orElseGet(() -> typed.map(day -> day.plusDays(DEFAULT_DAYS - 1L))
                .orElse(today));
        LocalDate first = typed.orElseGet(() -> last.minusDays(DEFAULT_DAYS - 1L));
        values.require(!last.isBefore(first), "to", "return-date", first);
        values.require(!last.isAfter(first.plusDays(MAX_DAYS)), "to", "too-far-from", MAX_DAYS, first);
        values.require(by.size() <= 1, "by", "one-dimension");
        Optional<Dimension> dimension = by.isEmpty() ? Optional.of(Dimension.ALL) : Dimension.find(by.get(0));
        values.require(dimension.isPresent(), "by", "one-of", codes());
        Optional<Step> wanted = step == null || step.isBlank() ? Optional.of(Step.DAY) : Step.find(step.strip());
        values.require(wanted.isPresent(), "step", "one-of", "day, week, month, quarter, year, holiday");
        values.require(key == null || key.length() <= MAX_KEY, "key", "too-long", MAX_KEY);
        values.require(within == null || within.length() <= MAX_KEY, "within", "too-long", MAX_KEY);
        values.refuse();
        Step found = wanted.orElseThrow();
        values.require(
                found != Step.DAY || !last.isAfter(first.plusDays(MAX_PERIODS)),
                "step",
                "too-many-periods",
                MAX_PERIODS);
        values.refuse();
        return new Asked(tenant, dimension.orElseThrow(), typed(key), typed(within), found, first, last);
    }

    private static @Nullable String typed(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static String codes() {
        return String.join(
                ", ", Arrays.stream(Dimension.values()).map(Dimension::code).toList());
    }
}
