package org.panprd.marketplace.channel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.booking.SellForReseller;
import org.panprd.marketplace.channel.ChannelBookings.Filter;
import org.panprd.marketplace.channel.ChannelBookings.Row;
import org.panprd.marketplace.channel.ShowProducts.Asking;
import org.panprd.marketplace.octo.Octo;

/** A reseller's own bookings, newest first, the first {@value #MOST}. */
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
        return found(asking, filter, supplierReference)
                .flatMap(row -> sell.find(row.booking(), asking.reseller().person()).stream()
                        .map(sale -> show.booking(asking, row, seal.open(asking.reseller(), row), sale)))
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
