package org.panprd.marketplace.octo;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.tenants.Unit;

/**
 * The objects of OCTO (specification of October 2025). A component that belongs to a capability is null, and then is not
 * written, unless the capability is asked for; any other that is null is written as null.
 */
public final class Octo {
    private Octo() {}

    /** A listing. */
    public record Product(
            String id,
            String internalName,
            @Nullable String reference,
            String locale,
            String timeZone,
            boolean allowFreesale,
            boolean instantConfirmation,
            boolean instantDelivery,
            boolean availabilityRequired,
            String availabilityType,
            List<String> deliveryFormats,
            List<String> deliveryMethods,
            String redemptionMethod,
            List<Option> options,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String defaultCurrency,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            List<String> availableCurrencies,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String pricingPer,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String title,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String shortDescription,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String description,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            List<OctoContent.Feature> features,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            List<OctoContent.Faq> faqs,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            List<OctoContent.Medium> media,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            List<OctoContent.Location> locations,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            List<String> categoryLabels,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Integer durationMinutesFrom,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Integer durationMinutesTo,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            List<OctoContent.Commentary> commentary) {}

    /** A variant of a listing. */
    public record Option(
            String id,
            @JsonProperty("default") boolean isDefault,
            String internalName,
            @Nullable String reference,
            List<String> availabilityLocalStartTimes,
            String cancellationCutoff,
            int cancellationCutoffAmount,
            String cancellationCutoffUnit,
            List<String> requiredContactFields,
            OptionRestrictions restrictions,
            List<OctoUnit> units,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String title,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String shortDescription,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            List<Pricing> pricingFrom,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            List<Pricing> pricing) {}

    /** How many units one booking may have. */
    public record OptionRestrictions(
            @Nullable Integer minUnits, @Nullable Integer maxUnits) {}

    /** A kind of guest. */
    public record OctoUnit(
            String id,
            String internalName,
            @Nullable String reference,
            String type,
            List<String> requiredContactFields,
            UnitRestrictions restrictions,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String title,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String shortDescription,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            List<Pricing> pricingFrom,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            List<Pricing> pricing) {}

    /** For whom a kind of guest is. */
    public record UnitRestrictions(
            int minAge,
            int maxAge,
            boolean idRequired,
            @Nullable Integer minQuantity,
            @Nullable Integer maxQuantity,
            int paxCount,
            List<String> accompaniedBy) {}

    /** Amounts in minor units. */
    public record Pricing(
            long original,
            long retail,
            @Nullable Long net,
            String currency,
            int currencyPrecision,
            List<Tax> includedTaxes) {}

    /** A tax; prices here have none that is shown. */
    public record Tax(
            String name,
            long retail,
            long original,
            @Nullable Long net) {}

    /** The same for one unit. */
    public record PricingUnit(
            String unitId,
            long original,
            long retail,
            @Nullable Long net,
            String currency,
            int currencyPrecision,
            List<Tax> includedTaxes) {
        public static PricingUnit of(Unit unit, Pricing one) {
            return new PricingUnit(
                    Octo.unitId(unit),
                    one.original(),
                    one.retail(),
                    one.net(),
                    one.currency(),
                    one.currencyPrecision(),
                    one.includedTaxes());
        }
    }

    /** From when to when a place is open on a day. */
    public record Hours(LocalTime from, LocalTime to) {}

    /** A slot that can be booked. Local times carry the offset of the product's zone. */
    public record Slot(
            String id,
            String localDateTimeStart,
            String localDateTimeEnd,
            boolean allDay,
            boolean available,
            String status,
            @Nullable Integer vacancies,
            @Nullable Integer capacity,
            @Nullable Integer maxUnits,
            String utcCutoffAt,
            List<Hours> openingHours,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            List<PricingUnit> unitPricing,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Pricing pricing,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String title,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String shortDescription) {}

    /** A day with the best of its slots. */
    public record CalendarDay(
            LocalDate localDate,
            boolean available,
            String status,
            @Nullable Integer vacancies,
            @Nullable Integer capacity,
            List<Hours> openingHours,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            List<PricingUnit> unitPricingFrom,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Pricing pricingFrom) {}

    /** A booking. */
    public record Booking(
            UUID id,
            UUID uuid,
            boolean testMode,
            @Nullable String resellerReference,
            @Nullable String supplierReference,
            String status,
            Instant utcCreatedAt,
            Instant utcUpdatedAt,
            @Nullable Instant utcExpiresAt,
            @Nullable Instant utcRedeemedAt,
            @Nullable Instant utcConfirmedAt,
            String productId,
            Product product,
            String optionId,
            Option option,
            boolean cancellable,
            @Nullable Cancellation cancellation,
            boolean freesale,
            @Nullable String availabilityId,
            @Nullable Slot availability,
            Contact contact,
            @Nullable String notes,
            List<String> deliveryMethods,
            @Nullable Ticket voucher,
            List<UnitItem> unitItems,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Pricing pricing) {}

    /** What a cancellation gave back. */
    public record Cancellation(String refund, @Nullable String reason, Instant utcCancelledAt) {}

    /** One person of a booking. */
    public record UnitItem(
            UUID uuid,
            @Nullable String resellerReference,
            @Nullable String supplierReference,
            String unitId,
            OctoUnit unit,
            String status,
            @Nullable Instant utcRedeemedAt,
            Contact contact,
            @Nullable Ticket ticket,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Pricing pricing) {}

    /** What opens the door. */
    public record Ticket(
            String redemptionMethod, @Nullable Instant utcRedeemedAt, List<DeliveryOption> deliveryOptions) {}

    /** One form of it. */
    public record DeliveryOption(String deliveryFormat, String deliveryValue) {}

    /** A person, as far as known. */
    public record Contact(
            @Nullable String fullName,
            @Nullable String firstName,
            @Nullable String lastName,
            @Nullable String emailAddress,
            @Nullable String phoneNumber,
            @Nullable List<String> locales,
            @Nullable String postalCode,
            @Nullable String country,
            @Nullable String notes) {
        public static final Contact NOBODY = new Contact(null, null, null, null, null, List.of(), null, null, null);
    }

    /** How OCTO writes a kind of guest. */
    public static String unitId(Unit unit) {
        return unit.name().toLowerCase(java.util.Locale.ROOT);
    }
}
