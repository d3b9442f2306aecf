package org.panprd.marketplace.web.api;

import jakarta.ws.rs.QueryParam;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Which items an operator asks for, as it was typed. */
public final class DeskQuery {
    @QueryParam("from")
    final @Nullable String from;

    @QueryParam("to")
    final @Nullable String to;

    @QueryParam("status")
    final @Nullable String status;

    @QueryParam("listing")
    final @Nullable String listing;

    @QueryParam("reference")
    final @Nullable String reference;

    @QueryParam("flag")
    final @Nullable String flag;

    @QueryParam("sort")
    final @Nullable String sort;

    @QueryParam("cursor")
    final @Nullable String cursor;

    /** @param typed what was typed for a field; null, if nothing was */
    public DeskQuery(UnaryOperator<@Nullable String> typed, @Nullable String cursor) {
        from = typed.apply("from");
        to = typed.apply("to");
        status = typed.apply("status");
        listing = typed.apply("listing");
        reference = typed.apply("reference");
        flag = typed.apply("flag");
        sort = typed.apply("sort");
        this.cursor = cursor;
    }
}
