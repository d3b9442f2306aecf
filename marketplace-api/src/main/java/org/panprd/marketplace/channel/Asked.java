package org.panprd.marketplace.channel;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.octo.Octo;

/** The bodies that resellers send; everything may be missing. */
final class Asked {
    private Asked() {}

    /** So many of a unit. */
    record Quantity(@Nullable String id, @Nullable Integer quantity) {}

    /** Slots, or a calendar. */
    record Slots(
            @Nullable String productId,
            @Nullable String optionId,
            @Nullable LocalDate localDateStart,
            @Nullable LocalDate localDateEnd,
            @Nullable List<String> availabilityIds,
            @Nullable List<Quantity> units,
            @Nullable String currency) {}

    /** One person. */
    record Item(
            @Nullable UUID uuid,
            @Nullable String unitId,
            @Nullable String resellerReference,
            Octo.@Nullable Contact contact) {}

    /** A booking, or what changes of it. */
    record Booking(
            @Nullable UUID uuid,
            @Nullable String productId,
            @Nullable String optionId,
            @Nullable String availabilityId,
            @Nullable Integer expirationMinutes,
            @Nullable String notes,
            @Nullable String resellerReference,
            Octo.@Nullable Contact contact,
            @Nullable String currency,
            @Nullable List<Item> unitItems,
            @Nullable Boolean emailReceipt) {}

    /** How much longer. */
    record Extension(
            @Nullable @JsonProperty("expirationMinutes") Integer expirationMinutes) {}

    /** Why. */
    record Cancellation(@Nullable String reason, @Nullable Boolean force) {}
}
