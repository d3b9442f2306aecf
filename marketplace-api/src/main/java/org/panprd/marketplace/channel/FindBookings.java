package org.panprd.marketplace.channel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.booking.SellForReseller;
import org.panprd.marketplace.booking.SellForReseller.Sale;
import org.panprd.marketplace.channel.ChannelBookings.Filter;
import org.panprd.marketplace.channel.ChannelBookings.Position;
import org.panprd.marketplace.channel.ChannelBookings.Row;
import org.panprd.marketplace.channel.ShowChannelBooking.Kept;
import org.panprd.marketplace.channel.ShowProducts.Asking;
import org.panprd.marketplace.channel.WritePages.Page;
import org.panprd.marketplace.octo.Octo;

/** A reseller's own bookings, newest first. */
@ApplicationScoped
class FindBookings {
    private static final int PAGE = 100;

    @Inject
    ChannelBookings rows;

    @Inject
    SealPersons seal;

    @Inject
    ShowChannelBooking show;

    @Inject
    SellForReseller sell;

    /** Some of them. What many of them have in common is read once. */
    @Transactional
    Page<Position, Octo.Booking> page(
            Asking asking, Filter filter, @Nullable String supplierReference, Position after) {
        List<Row> found = found(asking, filter, supplierReference, after).toList();
        return new Page<>(
                shown(asking, found),
                found.size() < PAGE ? Optional.empty() : Optional.of(Position.of(found.get(PAGE - 1))));
    }

    private List<Octo.Booking> shown(Asking asking, List<Row> found) {
        Map<UUID, Sale> sales = sell.find(
                found.stream().map(Row::booking).toList(), asking.reseller().person());
        Function<Row, Persons> persons = seal.opener(asking.reseller());
        return show.bookings(
                asking,
                found.stream()
                        .flatMap(row -> Stream.ofNullable(sales.get(row.booking()))
                                .map(sale -> new Kept(row, persons.apply(row), sale)))
                        .toList());
    }

    private Stream<Row> found(Asking asking, Filter filter, @Nullable String supplierReference, Position after) {
        return supplierReference == null
                ? rows.find(asking.reseller().code(), filter, after, PAGE).stream()
                : sell
                        .findByReference(supplierReference)
                        .flatMap(booking -> rows.findByBooking(asking.reseller().code(), booking))
                        .filter(filter::takes)
                        .stream();
    }
}
