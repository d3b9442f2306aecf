package org.panprd.marketplace.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.panprd.marketplace.availability.StockOfBooking;
import org.panprd.marketplace.availability.StockOfBooking.Day;
import org.panprd.marketplace.booking.BookedItem;

/**
 * Tells an operator when little of its stock is left to sell: once for each day, until there is more again. What is held
 * and not paid for counts as left, for it may come back. The days are looked at whenever something is booked, given back or
 * moved.
 */
@ApplicationScoped
class WatchStock {
    @Inject
    StockOfBooking stock;

    @Inject
    NoticeReaders readers;

    @Inject
    LowStocks lowStocks;

    @Inject
    KeepNotices keepNotices;

    @Transactional(TxType.MANDATORY)
    void look(UUID booking, List<BookedItem> items) {
        Map<String, List<Day>> byStart = new LinkedHashMap<>();
        stock.days(booking).forEach(day -> byStart.computeIfAbsent(
                        day.listing() + "/" + day.option() + "/" + day.at(), any -> new ArrayList<>())
                .add(day));
        byStart.values().forEach(days -> look(days, items));
    }

    private void look(Collection<Day> days, List<BookedItem> items) {
        Day one = days.iterator().next();
        items.stream()
                .filter(item ->
                        item.listing().equals(one.listing()) && item.option().equals(one.option()))
                .findFirst()
                .ifPresent(item -> look(days, item));
    }

    private void look(Collection<Day> days, BookedItem item) {
        String tenant = item.listing().tenant();
        int least = readers.lowStock(tenant, item.operator());
        List<Day> news = new ArrayList<>();
        for (Day day : days) {
            if (day.capacity() - day.sold() > least) {
                lowStocks.remove(day);
            } else if (lowStocks.add(day)) {
                news.add(day);
            }
        }
        if (!news.isEmpty()) {
            keepNotices.add(
                    tenant,
                    item.operator(),
                    NoticeKind.LOW_STOCK,
                    UUID.randomUUID().toString(),
                    About.stock(news, item));
        }
    }
}
