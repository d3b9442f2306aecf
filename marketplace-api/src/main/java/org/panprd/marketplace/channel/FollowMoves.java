package org.panprd.marketplace.channel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.ZoneId;
import java.util.UUID;
import org.panprd.marketplace.booking.BookingChanged;
import org.panprd.marketplace.booking.ItemMoved;
import org.panprd.marketplace.booking.SellForReseller;
import org.panprd.marketplace.octo.SlotId;
import org.panprd.marketplace.tenancy.Regions;

/** A reseller's booking is on the slot to which its operator has moved it, or its group. */
@ApplicationScoped
class FollowMoves {
    @Inject
    SellForReseller sell;

    @Inject
    ChannelBookings rows;

    @Inject
    Regions regions;

    @Transactional
    void onChanged(@Observes BookingChanged changed) {
        follow(changed.bookingId());
    }

    @Transactional
    void onMoved(@Observes ItemMoved moved) {
        follow(moved.bookingId());
    }

    private void follow(UUID booking) {
        sell.start(booking).ifPresent(start -> {
            ZoneId zone = ZoneId.of(regions.get(start.tenant()).timeZone());
            rows.move(booking, start.option(), new SlotId(start.date(), start.time()).text(zone));
        });
    }
}
