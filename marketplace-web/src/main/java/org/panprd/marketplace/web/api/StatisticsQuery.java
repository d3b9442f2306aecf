package org.panprd.marketplace.web.api;

import jakarta.ws.rs.QueryParam;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Which figures a bureau asks for, as it was typed. */
public final class StatisticsQuery {
    /** Of several regions one alone. */
    @QueryParam("indicator")
    final @Nullable String indicator;

    @QueryParam("by")
    final @Nullable String by;

    @QueryParam("key")
    final @Nullable String key;

    @QueryParam("within")
    final @Nullable String within;

    @QueryParam("step")
    final @Nullable String step;

    @QueryParam("from")
    final @Nullable String from;

    @QueryParam("to")
    final @Nullable String to;

    /** @param typed what was typed for a field; null, if nothing was */
    public StatisticsQuery(UnaryOperator<@Nullable String> typed) {
        indicator = typed.apply("indicator");
        by = typed.apply("by");
        key = typed.apply("key");
        within = typed.apply("within");
        step = typed.apply("step");
        from = typed.apply("from");
        to = typed.apply("to");
    }
}
