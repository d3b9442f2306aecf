package org.panprd.marketplace.web.api;

import jakarta.ws.rs.QueryParam;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Of which days an operator asks for figures, and by what they are told apart, as it was typed. */
public final class FiguresQuery {
    @QueryParam("from")
    final @Nullable String from;

    @QueryParam("to")
    final @Nullable String to;

    @QueryParam("by")
    final @Nullable String by;

    /** @param typed what was typed for a field; null, if nothing was */
    public FiguresQuery(UnaryOperator<@Nullable String> typed) {
        from = typed.apply("from");
        to = typed.apply("to");
        by = typed.apply("by");
    }
}
