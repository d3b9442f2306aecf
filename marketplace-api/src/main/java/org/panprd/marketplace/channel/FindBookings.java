package org.panprd.marketplace.channel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.booking.SellForReseller;
import org.panprd.marketplace.booking.SellForReseller.Sale;
import org.panprd.marketplace.channel.ChannelBookings.Filter;
import org.panprd.marketplace.channel.ChannelBookings.Row;
import org.panprd.marketplace.channel.ShowChannelBooking.Kept;
import org.panprd.marketplace.channel.ShowProducts.Asking;
import org.panprd.marketplace.octo.Octo;

/** A reseller's own bookings, newest first, the first {@value #MOST}; so many statements for any number of them. */
@ApplicationScoped
class FindBookings {
    private static final int MOST = 100;

    @Inject
    ChannelBookings rows;

    @Inject
    SealPersons seal;

    @Inject
    ShowChannelBooking show;

    @Inject
    SellForReseller sell;

    @Transactional
    List<Octo.Booking> find(Asking asking, Filter filter, @Nullable String supplierReference) {
        List<Row> found = found(asking, filter, supplierReference).toList();
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

    private Stream<Row> found(Asking asking, Filter filter, @Nullable String supplierReference) {
        return supplierReference == null
                ? rows.find(asking.reseller().code(), filter, MOST).stream()
                : sell
                        .findByReference(supplierReference)
                        .flatMap(booking -> rows.findByBooking(asking.reseller().code(), booking))
                        .filter(filter::takes)
                        .stream();
    }
}
