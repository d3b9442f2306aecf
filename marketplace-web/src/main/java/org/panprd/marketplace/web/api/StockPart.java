package org.panprd.marketplace.web.api;

import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;

/** Which part of an operator's stock is meant, as the API's query parameters: one listing's or all, from which day. */
public final class StockPart {
    @QueryParam("listing")
    @Nullable
    String listing;

    @QueryParam("from")
    @Nullable
    String from;

    @QueryParam("days")
    int days;

    /** Of all listings, if none is given; from today, if no day is. */
    public static StockPart of(@Nullable String listing, @Nullable String from, int days) {
        StockPart part = new StockPart();
        part.listing = listing;
        part.from = from;
        part.days = days;
        return part;
    }
}
