package org.panprd.marketplace.frontdesk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.panprd.marketplace.booking.OperatorBookings;
import org.panprd.marketplace.booking.OperatorItem;
import org.panprd.marketplace.booking.OperatorQuery;
import org.panprd.marketplace.booking.OperatorQuery.Order;
import org.panprd.marketplace.platform.Cursor;
import org.panprd.marketplace.tenants.Language;

/** Lists what was booked of an operator, without names. */
@ApplicationScoped
class ListItems {
    /** More than that is "many". */
    static final int MOST_COUNTED = 100;

    @Inject
    OperatorBookings bookings;

    @Inject
    Clock clock;

    /** @param query of which one item more than its limit is read, to know whether there are more */
    @Transactional
    DeskView page(OperatorQuery query, Language language) {
        Instant asOf = clock.instant();
        int limit = query.limit() - 1;
        List<OperatorItem> found = bookings.page(query);
        List<OperatorItem> shown = found.subList(0, Math.min(limit, found.size()));
        return new DeskView(
                shown.stream().map(item -> DeskView.Row.of(item, language)).toList(),
                found.size() > limit ? after(shown.get(limit - 1), query.order()) : null,
                asOf);
    }

    @Transactional
    DeskView.Count bookedSince(String tenant, String operator, Instant since) {
        return new DeskView.Count(bookings.bookedSince(tenant, operator, since, MOST_COUNTED));
    }

    private static String after(OperatorItem last, Order order) {
        Object at = order == Order.DATE ? last.date() : last.bookedAt();
        return new Cursor(List.of(Objects.toString(at), last.booking().toString(), Integer.toString(last.item())))
                .toString();
    }
}
