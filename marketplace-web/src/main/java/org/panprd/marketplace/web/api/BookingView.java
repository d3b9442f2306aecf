package org.panprd.marketplace.web.api;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a list or a table is to show, under a name: of an operator's bookings under a person's own, of a region's figures under
 * one of its bureau.
 *
 * @param filter what was typed for each field
 */
public record BookingView(String id, String name, Map<String, @Nullable String> filter) {
    /** All of the person's. */
    public record All(List<BookingView> items) {}

    /** What is to be kept. */
    public record New(@Nullable String name, Map<String, String> filter) {}
}
