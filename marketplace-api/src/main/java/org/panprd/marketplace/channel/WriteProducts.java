package org.panprd.marketplace.channel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.panprd.marketplace.catalog.ListingView;
import org.panprd.marketplace.catalog.ListingView.OptionView;
import org.panprd.marketplace.catalog.ListingView.UnitView;
import org.panprd.marketplace.channel.Reseller.Contract;
import org.panprd.marketplace.kernel.Money;
import org.panprd.marketplace.octo.Octo;
import org.panprd.marketplace.octo.Octo.OctoUnit;
import org.panprd.marketplace.octo.Octo.Option;
import org.panprd.marketplace.octo.Octo.OptionRestrictions;
import org.panprd.marketplace.octo.Octo.Pricing;
import org.panprd.marketplace.octo.Octo.Product;
import org.panprd.marketplace.octo.Octo.UnitRestrictions;
import org.panprd.marketplace.platform.Texts;
import org.panprd.marketplace.tenants.CancellationTier;
import org.panprd.marketplace.tenants.Family;
import org.panprd.marketplace.tenants.Language;

/** Writes a listing as OCTO has a product: a route is one, a kind of room is an option that is sold for its least nights. */
@ApplicationScoped
class WriteProducts {
    static final String START_TIME = "START_TIME";
    static final String OPENING_HOURS = "OPENING_HOURS";
    private static final int OLDEST = 120;
    private static final List<String> CONTACT = List.of("firstName", "lastName", "emailAddress", "phoneNumber");
    /** Of everybody who crosses a border; what the notes have to say, the features tell. */
    private static final List<String> TRAVELLER = List.of("firstName", "lastName", "country", "notes");

    private static final List<String> UNITS = List.of("ADULT", "YOUTH", "CHILD", "INFANT", "SENIOR", "STUDENT");

    /** What somebody pays goes before what infants do not. */
    private static final Comparator<Pricing> CHEAPEST =
            Comparator.comparing((Pricing price) -> price.retail() == 0).thenComparingLong(Pricing::retail);

    @Inject
    WriteContent write;

    /**
     * For whom it is written.
     *
     * @param contract of the product's tenant
     */
    record Reader(Contract contract, Set<Capability> capabilities, Language language) {
        boolean wants(Capability capability) {
            return capabilities.contains(capability);
        }
    }

    Product product(ListingView listing, Reader reader) {
        boolean content = reader.wants(Capability.CONTENT);
        boolean pricing = reader.wants(Capability.PRICING);
        return new Product(
                listing.id(),
                listing.title(),
                listing.id(),
                reader.language().tag(),
                listing.tenant().timeZone(),
                false,
                listing.instantConfirmation(),
                listing.instantConfirmation(),
                true,
                typeOf(listing),
                List.of("QRCODE"),
                List.of("VOUCHER"),
                "DIGITAL",
                IntStream.range(0, listing.options().size())
                        .mapToObj(i -> option(listing, listing.options().get(i), i == 0, reader))
                        .toList(),
                pricing ? listing.tenant().currency() : null,
                pricing ? List.of(listing.tenant().currency()) : null,
                pricing ? pricingPer(listing) : null,
                content ? listing.title() : null,
                content ? listing.summary() : null,
                content ? WriteContent.description(listing) : null,
                content ? WriteContent.features(listing, reader.language()) : null,
                content ? List.of() : null,
                content ? write.media(listing) : null,
                content ? WriteContent.locations(listing) : null,
                content ? WriteContent.labels(listing) : null,
                content ? WriteContent.minutes(listing) : null,
                content ? WriteContent.minutes(listing) : null,
                content ? List.of() : null);
    }

    /** Whether it crosses a border, itself or with one of its legs. */
    static boolean needsDocuments(ListingView listing) {
        return Stream.concat(
                        Stream.of(listing.family()),
                        listing.legs().stream().map(leg -> leg.listing().family()))
                .anyMatch(Family.BORDER_TOUR.code()::equals);
    }

    /** A product has one type for all its options: what starts at a time in one of them does so. */
    static String typeOf(ListingView listing) {
        return listing.options().stream().allMatch(option -> option.startTimes().isEmpty())
                ? OPENING_HOURS
                : START_TIME;
    }

    /** A room is paid for whoever sleeps in it. */
    private static String pricingPer(ListingView listing) {
        return listing.options().stream().anyMatch(option -> option.sleeps() != null) ? "BOOKING" : "UNIT";
    }

    Option option(ListingView listing, OptionView option, boolean isFirst, Reader reader) {
        boolean content = reader.wants(Capability.CONTENT);
        int hours = cutoffHours(listing.cancellation());
        List<OctoUnit> units =
                units(option).stream().map(unit -> unit(listing, unit, reader)).toList();
        return new Option(
                option.id(),
                isFirst,
                option.title(),
                option.id(),
                startTimes(option),
                Texts.text(reader.language(), "octo.hours", hours),
                hours,
                "hour",
                CONTACT,
                restrictions(option),
                units,
                content ? option.title() : null,
                content ? stayed(option, reader.language()) : null,
                reader.wants(Capability.PRICING)
                        ? units.stream()
                                .flatMap(unit -> Stream.ofNullable(unit.pricingFrom()))
                                .flatMap(List::stream)
                                .min(CHEAPEST)
                                .map(List::of)
                                .orElse(List.of())
                        : null,
                null);
    }

    /** So many nights, if it is a room. */
    private static String stayed(OptionView option, Language language) {
        Integer nights = option.minNights();
        return nights == null ? option.title() : Texts.text(language, "octo.nights", option.title(), nights);
    }

    private static List<String> startTimes(OptionView option) {
        return option.startTimes().isEmpty()
                ? List.of(LocalTime.MIDNIGHT.toString())
                : option.startTimes().stream().map(LocalTime::toString).toList();
    }

    static OptionRestrictions restrictions(OptionView option) {
        int sleeps = Objects.requireNonNullElse(option.sleeps(), 1);
        return new OptionRestrictions((option.minUnits() - 1) * sleeps + 1, option.maxUnits() * sleeps);
    }

    /** The last moment at which cancelling still gives something back; 0: until it starts. */
    static int cutoffHours(List<CancellationTier> tiers) {
        return tiers.stream()
                .filter(tier -> tier.refundPercent() > 0)
                .mapToInt(CancellationTier::hoursBefore)
                .min()
                .orElse(0);
    }

    /** What persons are sold as; a room is paid for by adults. */
    static List<UnitView> units(OptionView option) {
        return option.sleeps() == null
                ? option.units()
                : option.units().stream()
                        .map(room -> new UnitView(
                                org.panprd.marketplace.tenants.Unit.ADULT,
                                room.title(),
                                room.minAge(),
                                room.maxAge(),
                                room.priceFrom(),
                                room.monthFrom()))
                        .limit(1)
                        .toList();
    }

    OctoUnit unit(ListingView listing, UnitView unit, Reader reader) {
        boolean content = reader.wants(Capability.CONTENT);
        Money from = unit.priceFrom();
        List<Pricing> prices = from == null ? List.of() : List.of(Prices.of(from, reader.contract()));
        return new OctoUnit(
                Octo.unitId(unit.id()),
                unit.title(),
                listing.id() + "." + unit.id(),
                UNITS.contains(unit.id().name()) ? unit.id().name() : "OTHER",
                needsDocuments(listing) ? TRAVELLER : List.of(),
                new UnitRestrictions(
                        Objects.requireNonNullElse(unit.minAge(), 0),
                        Objects.requireNonNullElse(unit.maxAge(), OLDEST),
                        needsDocuments(listing),
                        null,
                        null,
                        1,
                        List.of()),
                content ? unit.title() : null,
                content ? unit.title() : null,
                reader.wants(Capability.PRICING) ? prices : null,
                null);
    }
}
