package org.panprd.marketplace.statistics;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A question about figures under a name, which everybody at the bureau finds. */
public record SharedView(UUID id, String name, Filter filter) {
    /** What of {@link StatisticsQuery} is kept, as it was typed; without dates it goes with the days. */
    public record Filter(
            @Nullable String by,
            @Nullable String key,
            @Nullable String within,
            @Nullable String step,
            @Nullable String from,
            @Nullable String to) {

        StatisticsQuery of(String tenant) {
            StatisticsQuery query = new StatisticsQuery();
            query.tenant = tenant;
            query.by = by == null || by.isBlank() ? List.of() : List.of(by);
            query.key = key;
            query.within = within;
            query.step = step;
            query.from = from;
            query.to = to;
            return query;
        }
    }

    /** What is to be kept. */
    public record NewSharedView(
            @Nullable String name, @Nullable Filter filter) {}

    /** All of a bureau's, in the order in which they were kept. */
    public record AllSharedViews(List<SharedView> items) {}
}
