package org.panprd.marketplace.channel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.booking.SellForReseller;
import org.panprd.marketplace.channel.ChannelBookings.Filter;
import org.panprd.marketplace.channel.ChannelBookings.Row;
import org.panprd.marketplace.channel.ShowProducts.Asking;
import org.panprd.marketplace.channel.ShowProducts.Sellable;
import org.panprd.marketplace.octo.Octo;

/** A reseller's own bookings, newest first, the first {@value #MOST}; what was sold in them is read once. */
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
        Map<String, Sellable> products = new HashMap<>();
        return found(asking, filter, supplierReference)
                .flatMap(row -> sell.find(row.booking(), asking.reseller().person()).stream()
                        .map(sale -> show.booking(
                                asking,
                                row,
                                seal.open(asking.reseller(), row),
                                sale,
                                products.computeIfAbsent(row.product(), any -> show.product(asking, row)))))
                .toList();
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
