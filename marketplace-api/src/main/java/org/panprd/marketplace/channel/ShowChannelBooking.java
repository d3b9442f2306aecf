package org.panprd.marketplace.channel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.booking.BookingStatus;
import org.panprd.marketplace.booking.SellForReseller.Sale;
import org.panprd.marketplace.catalog.ListingView.OptionView;
import org.panprd.marketplace.channel.ChannelBookings.Row;
import org.panprd.marketplace.channel.Reseller.Contract;
import org.panprd.marketplace.channel.ShowProducts.Asking;
import org.panprd.marketplace.channel.ShowProducts.Sellable;
import org.panprd.marketplace.channel.WrittenBooking.Sold;
import org.panprd.marketplace.kernel.Money;
import org.panprd.marketplace.kernel.Refusal;
import org.panprd.marketplace.octo.Octo;
import org.panprd.marketplace.octo.Octo.DeliveryOption;
import org.panprd.marketplace.octo.Octo.OctoUnit;
import org.panprd.marketplace.octo.Octo.Option;
import org.panprd.marketplace.octo.Octo.Pricing;
import org.panprd.marketplace.octo.Octo.Ticket;
import org.panprd.marketplace.octo.Octo.UnitItem;
import org.panprd.marketplace.octo.SlotId;
import org.panprd.marketplace.voucher.MakeDocuments;

/** Writes a reseller's booking as OCTO has it. */
@ApplicationScoped
class ShowChannelBooking {
    /** Opens nothing. */
    private static final String TEST_CODE = "TEST";

    @Inject
    ShowProducts products;

    @Inject
    WriteProducts write;

    @Inject
    ShowSlots slots;

    @Inject
    MakeDocuments documents;

    @Inject
    Commissions commissions;

    /** A booking, with whom it is for and what has become of it. */
    record Kept(Row row, Persons persons, Sale sale) {}

    @Transactional(TxType.MANDATORY)
    Octo.Booking booking(Asking asking, Kept kept) {
        return bookings(asking, List.of(kept)).get(0);
    }

    /** One that was made just now of a product that has been read already: by its contract as it is. */
    @Transactional(TxType.MANDATORY)
    Octo.Booking booking(Asking asking, Kept kept, Sellable product) {
        return bookings(asking, List.of(kept), Map.of(kept.row().product(), product), Map.of())
                .get(0);
    }

    /** In their order; what is the same in several of them is read once. */
    @Transactional(TxType.MANDATORY)
    List<Octo.Booking> bookings(Asking asking, List<Kept> all) {
        Map<UUID, Integer> agreed = commissions.of(
                asking.reseller().code(),
                all.stream().map(kept -> kept.row().booking()).toList());
        return bookings(asking, all, Map.of(), agreed);
    }

    private List<Octo.Booking> bookings(
            Asking asking, List<Kept> all, Map<String, Sellable> read, Map<UUID, Integer> agreed) {
        Map<String, Sellable> known = new HashMap<>(read);
        Map<Sold, List<Kept>> byOption = all.stream()
                .collect(Collectors.groupingBy(
                        kept -> sold(
                                known.computeIfAbsent(kept.row().product(), any -> product(asking, kept.row())),
                                kept,
                                asking),
                        LinkedHashMap::new,
                        Collectors.toList()));
        Map<Kept, Octo.Booking> written = new HashMap<>();
        byOption.forEach((sold, some) -> {
            Map<SlotId, Octo.Slot> now = slots.slots(
                    sold.product(),
                    sold.option(),
                    some.stream().map(kept -> sold.slot(kept.row())).collect(Collectors.toSet()));
            some.forEach(kept -> written.put(
                    kept,
                    booking(
                            new WrittenBooking(asking, kept, sold, contract(kept, sold, agreed)),
                            Objects.requireNonNull(now.get(sold.slot(kept.row()))))));
        });
        return all.stream().map(written::get).toList();
    }

    private static Contract contract(Kept kept, Sold sold, Map<UUID, Integer> agreed) {
        Contract contract = sold.product().contract();
        Integer percent = agreed.get(kept.row().booking());
        return percent == null ? contract : contract.at(percent);
    }

    private Sellable product(Asking asking, Row row) {
        return products.sold(row.product(), asking).orElseThrow(() -> new Refusal(ChannelProblem.ENDED));
    }

    private static Sold sold(Sellable product, Kept kept, Asking asking) {
        String option = kept.row().option();
        return new Sold(
                product,
                product.findOption(option)
                        .orElseGet(() -> OptionTerms.gone(option, kept.persons().unitIds(), asking.language())));
    }

    private Octo.Booking booking(WrittenBooking written, Octo.Slot slot) {
        Sellable product = written.product();
        Row row = written.row();
        Sale sale = written.sale();
        Persons persons = written.persons();
        List<Pricing> prices = written.prices();
        OptionView option = written.option();
        Option shown = write.option(
                product.listing(), option, product.listing().options().indexOf(option) == 0, product.reader());
        Pricing total = written.wants(Capability.PRICING) ? Prices.of(written.total(), written.contract()) : null;
        return new Octo.Booking(
                row.booking(),
                row.uuid(),
                sale.isTest(),
                row.resellerReference(),
                sale.confirmedAt() == null ? null : sale.reference(),
                written.status().name(),
                row.createdAt().truncatedTo(ChronoUnit.SECONDS),
                updatedAt(row, sale).truncatedTo(ChronoUnit.SECONDS),
                seconds(sale.status() == BookingStatus.ON_HOLD ? sale.expiresAt() : null),
                written.redeemedAt(),
                seconds(sale.confirmedAt()),
                row.product(),
                products.product(product),
                row.option(),
                AsBooked.option(shown, total, byUnit(written.persons().items(), prices)),
                isCancellable(sale),
                cancellation(written),
                false,
                row.availability(),
                slot,
                persons.contact(),
                persons.notes(),
                List.of("VOUCHER"),
                voucher(written),
                unitItems(written, prices),
                total);
    }

    /** By its reseller, or by whatever has become of it since. */
    private static Instant updatedAt(Row row, Sale sale) {
        return row.updatedAt().isAfter(sale.updatedAt()) ? row.updatedAt() : sale.updatedAt();
    }

    /** A hold always; what is bought, as long as the policy that it was sold with gives something back of its price. */
    static boolean isCancellable(Sale sale) {
        return sale.status() == BookingStatus.ON_HOLD || sale.isRefundable();
    }

    private static Octo.@Nullable Cancellation cancellation(WrittenBooking written) {
        Instant at = written.sale().cancelledAt();
        if (at == null) {
            return null;
        }
        long refunded =
                written.sale().refunded().stream().mapToLong(Money::amountMinor).sum();
        boolean isWhole = written.sale().confirmedAt() == null
                || refunded == written.total().amountMinor();
        return new Octo.Cancellation(
                isWhole ? "FULL" : refunded == 0 ? "NONE" : "PARTIAL",
                written.persons().cancelledFor(),
                at.truncatedTo(ChronoUnit.SECONDS));
    }

    /** A code for each of its items: the legs of a route have one each. */
    private @Nullable Ticket voucher(WrittenBooking written) {
        if (!written.isConfirmed()) {
            return null;
        }
        List<String> codes = written.sale().isTest()
                ? List.of(TEST_CODE)
                : documents.codes(written.sale().admissions());
        return new Ticket(
                "DIGITAL",
                written.redeemedAt(),
                codes.stream().map(code -> new DeliveryOption("QRCODE", code)).toList());
    }

    private static Map<String, Pricing> byUnit(List<Persons.Person> persons, List<Pricing> prices) {
        Map<String, Pricing> byUnit = new HashMap<>();
        for (int i = 0; i < persons.size(); i++) {
            byUnit.putIfAbsent(persons.get(i).unitId(), prices.get(i));
        }
        return byUnit;
    }

    private List<UnitItem> unitItems(WrittenBooking written, List<Pricing> prices) {
        List<Persons.Person> persons = written.persons().items();
        return IntStream.range(0, persons.size())
                .mapToObj(i ->
                        unitItem(written, persons.get(i), written.wants(Capability.PRICING) ? prices.get(i) : null))
                .toList();
    }

    private UnitItem unitItem(WrittenBooking written, Persons.Person person, @Nullable Pricing price) {
        OctoUnit unit = write.unit(
                written.product().listing(),
                written.unit(person),
                written.product().reader());
        return new UnitItem(
                person.uuid(),
                person.resellerReference(),
                null,
                person.unitId(),
                AsBooked.unit(unit, price),
                written.status().name(),
                written.redeemedAt(),
                person.contact(),
                null,
                price);
    }

    static @Nullable Instant seconds(@Nullable Instant at) {
        return at == null ? null : at.truncatedTo(ChronoUnit.SECONDS);
    }
}
