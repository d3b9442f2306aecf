package org.panprd.marketplace.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.panprd.marketplace.booking.BookedItem;
import org.panprd.marketplace.booking.BookingStatus;
import org.panprd.marketplace.booking.ItemsOfBooking;
import org.panprd.marketplace.catalog.Catalog;
import org.panprd.marketplace.licensing.LicenceEnding;
import org.panprd.marketplace.notice.TellOperators.Written;
import org.panprd.marketplace.platform.Json;
import org.panprd.marketplace.platform.OutboxHandler;

/** Writes for each operator whom it concerns that something has happened. Doing it again changes nothing. */
@ApplicationScoped
class WriteNotices implements OutboxHandler {
    private static final Set<BookingStatus> OFF = EnumSet.of(BookingStatus.CANCELLED, BookingStatus.REJECTED);

    @Inject
    ItemsOfBooking items;

    @Inject
    WatchStock watchStock;

    @Inject
    KeepNotices keepNotices;

    @Inject
    BureauMessages messages;

    @Inject
    Catalog catalog;

    @Override
    public String name() {
        return TellOperators.HANDLER;
    }

    @Override
    @Transactional
    public void deliver(String payload) {
        TellOperators.Task task = Json.read(payload, TellOperators.Task.class);
        if (task.booked() != null) {
            booked(task.booked());
        } else if (task.cancelled() != null) {
            cancelled(task.cancelled());
        } else if (task.moved() != null) {
            watchStock.look(task.moved(), items.of(task.moved()));
        } else if (task.licence() != null) {
            ending(task.licence());
        } else if (task.message() != null) {
            written(task.message());
        }
    }

    private void booked(UUID booking) {
        List<BookedItem> all = items.of(booking);
        all.forEach(item -> add(item, NoticeKind.NEW_BOOKING));
        watchStock.look(booking, all);
    }

    /** Not of what was never paid for in time: no operator was told of that. */
    private void cancelled(UUID booking) {
        List<BookedItem> all = items.of(booking);
        all.stream()
                .filter(item -> OFF.contains(item.status()))
                .filter(item -> item.confirmed()
                        || keepNotices.knows(
                                item.listing().tenant(), item.operator(), NoticeKind.NEW_BOOKING, occasion(item)))
                .forEach(item -> add(item, NoticeKind.CANCELLATION));
        watchStock.look(booking, all);
    }

    private void add(BookedItem item, NoticeKind kind) {
        keepNotices.add(item.listing().tenant(), item.operator(), kind, occasion(item), About.item(item));
    }

    private static String occasion(BookedItem item) {
        return item.booking() + "/" + item.item();
    }

    private void ending(LicenceEnding ending) {
        keepNotices.add(
                ending.tenant(),
                ending.operator(),
                NoticeKind.LICENCE_EXPIRING,
                ending.licence() + "/" + ending.days(),
                About.licence(ending));
    }

    private void written(Written message) {
        List<String> operators = messages.find(message.tenant(), message.id())
                .map(BureauMessages.BureauMessage::operators)
                .orElse(List.of());
        (operators.isEmpty() ? catalog.operatorsOf(message.tenant()) : operators)
                .forEach(operator -> keepNotices.add(
                        message.tenant(),
                        operator,
                        NoticeKind.BUREAU_MESSAGE,
                        message.id().toString(),
                        About.message(message.id())));
    }
}
