package org.panprd.marketplace.supply;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What suppliers answer, as much of it as we need. What may be missing is nullable; {@link ReadTheirs} has seen to it that
 * all else is there.
 */
public final class Theirs {
    private Theirs() {}

    /** Who sells. */
    public record Supplier(String id, String name) {}

    /** What is sold. */
    public record Product(
            String id,
            @Nullable String internalName,
            @Nullable String locale,
            @Nullable String timeZone,
            @Nullable Boolean instantConfirmation,
            String availabilityType,
            List<Option> options,
            @Nullable String defaultCurrency,
            @Nullable List<String> availableCurrencies,
            @Nullable String pricingPer,
            @Nullable String title,
            @Nullable String shortDescription,
            @Nullable String description,
            @Nullable List<Feature> features,
            @Nullable Integer durationMinutesFrom) {}

    /** Something to know of a product. */
    public record Feature(
            @Nullable String shortDescription, @Nullable String type) {}

    /** A variant of it. */
    public record Option(
            String id,
            @Nullable String internalName,
            @Nullable List<String> availabilityLocalStartTimes,
            @Nullable Integer cancellationCutoffAmount,
            @Nullable String cancellationCutoffUnit,
            @Nullable List<String> requiredContactFields,
            @Nullable Restrictions restrictions,
            List<Unit> units,
            @Nullable String title) {}

    /** How many units one booking may have. */
    public record Restrictions(
            @Nullable Integer minUnits, @Nullable Integer maxUnits) {}

    /** A kind of guest. */
    public record Unit(
            String id,
            @Nullable String type,
            @Nullable List<String> requiredContactFields,
            @Nullable UnitRestrictions restrictions,
            @Nullable List<Pricing> pricingFrom) {}

    /** For whom it is. */
    public record UnitRestrictions(
            @Nullable Integer minAge,
            @Nullable Integer maxAge,
            @Nullable Boolean idRequired,
            @Nullable Integer minQuantity,
            @Nullable Integer maxQuantity,
            @Nullable Integer paxCount,
            @Nullable List<String> accompaniedBy) {}

    /** Amounts in minor units: what a traveller pays, and what we do. */
    public record Pricing(
            @Nullable Long retail,
            @Nullable Long net,
            @Nullable String currency,
            @Nullable Integer currencyPrecision) {}

    /** A slot that can be booked. */
    public record Slot(
            String id,
            OffsetDateTime localDateTimeStart,
            @Nullable Boolean allDay,
            Boolean available,
            String status,
            @Nullable Integer vacancies,
            @Nullable List<UnitPricing> unitPricing) {}

    /** What a unit costs then. */
    public record UnitPricing(
            String unitId,
            @Nullable Long retail,
            @Nullable String currency,
            @Nullable Integer currencyPrecision) {}

    /** A day with the best of its slots. */
    public record Day(
            LocalDate localDate,
            Boolean available,
            String status,
            @Nullable Integer vacancies) {}

    /** A booking. */
    public record Booking(
            UUID uuid,
            String status,
            @Nullable String supplierReference,
            @Nullable Instant utcExpiresAt,
            @Nullable String availabilityId,
            @Nullable Pricing pricing,
            @Nullable Ticket voucher,
            @Nullable List<UnitItem> unitItems) {}

    /** One person of it. */
    public record UnitItem(String unitId, @Nullable Ticket ticket) {}

    /** What opens the door. */
    public record Ticket(@Nullable List<DeliveryOption> deliveryOptions) {}

    /** One form of it. */
    public record DeliveryOption(String deliveryFormat, String deliveryValue) {}
}
