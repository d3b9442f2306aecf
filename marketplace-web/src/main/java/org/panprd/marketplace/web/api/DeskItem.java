package org.panprd.marketplace.web.api;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An item as its operator sees it: who comes, masked, and what was noted and done. */
public record DeskItem(
        Booked item,
        @Nullable Party party,
        List<Note> notes,
        @Nullable Instant redeemedAt,
        @Nullable Instant noShowAt,
        boolean cancelling) {

    /** Who booked, and who comes. */
    public record Party(
            @Nullable String contactName,
            @Nullable String email,
            @Nullable String phone,
            List<Guest> guests) {}

    /** Somebody who comes. */
    public record Guest(String unit, String fullName) {}

    /** What was noted. */
    public record Note(String id, Instant at, String by, String words) {}

    /** What is to be shown in full. */
    public record NewReveal(String part) {}

    /** What was asked for, in full; the rest is missing. */
    public record Revealed(
            @Nullable String contactName,
            @Nullable String email,
            @Nullable String phone,
            @Nullable List<String> guests) {}

    /** What is to be noted. */
    public record NewNote(@Nullable String words) {}

    /** Which note it has become. */
    public record Noted(String id) {}

    /** Why it cannot take place. */
    public record NewCancellation(@Nullable String reason) {}
}
