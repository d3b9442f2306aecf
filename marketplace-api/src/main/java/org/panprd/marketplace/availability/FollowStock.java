package org.panprd.marketplace.availability;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.panprd.marketplace.availability.StockCells.Cell;
import org.panprd.marketplace.availability.StockCells.CellKey;
import org.panprd.marketplace.availability.StockCells.Change;
import org.panprd.marketplace.availability.StockCells.Setting;
import org.panprd.marketplace.catalog.CatalogMarks;
import org.panprd.marketplace.kernel.ListingId;
import org.panprd.marketplace.platform.ReadCache;

/**
 * Counts here what somebody else counts: there is as much as they say is left, and what we have held and sold of it. In the
 * platform's scope, and only for options that are a supplier's.
 */
@ApplicationScoped
public class FollowStock {
    @Inject
    StockCells cells;

    @Inject
    Resources resources;

    @Inject
    ReadCache cache;

    /** A start of an option on a day. */
    public record Start(LocalDate day, LocalTime at) {}

    /**
     * Of all days that are open in this time; what they do not speak of, they have none of. Only what has changed is
     * written, and what is held and sold is never cut into.
     *
     * @param left how much they say is left
     * @return whether anything has changed
     */
    @Transactional
    public boolean follow(ListingId listing, String option, LocalDate from, LocalDate until, Map<Start, Integer> left) {
        String resource = Draw.stock(listing.code(), option);
        Set<String> one = Set.of(resource);
        cells.lock(listing.tenant(), one, from, until);
        Map<CellKey, Setting> settings = cells.settings(listing.tenant(), one, from, until);
        List<Change> changes = new ArrayList<>();
        cells.cells(listing.tenant(), one, from, until).forEach((key, cell) -> {
            int capacity = cell.taken() + left.getOrDefault(new Start(key.day(), key.at()), 0);
            Setting setting = settings.getOrDefault(key, Setting.NONE);
            if (!isAt(cell, setting, capacity)) {
                changes.add(new Change(key, listing.code(), capacity, setting.closed(), capacity));
            }
        });
        if (changes.isEmpty()) {
            return false;
        }
        changes.sort(Comparator.comparing(Change::key));
        cells.change(listing.tenant(), changes);
        cache.changed(List.of(CatalogMarks.STOCK, Claims.mark(listing.tenant(), resource)));
        return true;
    }

    /** Whether it is sold at all has been decided anew: its days follow. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void followStops(ListingId listing, String option) {
        String resource = Draw.stock(listing.code(), option);
        LocalDate today = resources.today();
        cells.lock(listing.tenant(), Set.of(resource), today, today.plusDays(Resources.DAYS_AHEAD));
        cells.followStops(listing.tenant(), resource, today);
        cache.changed(List.of(CatalogMarks.STOCK, Claims.mark(listing.tenant(), resource)));
    }

    /** By options of a tenant's listings, written {@code LISTING/OPTION}, what is sold of them: they themselves, and routes. */
    @Transactional
    public Map<String, Set<ListingId>> soldIn(String tenant, Set<String> options) {
        return cells.drawing(tenant, options);
    }

    private static boolean isAt(Cell cell, Setting setting, int capacity) {
        return cell.capacity() == capacity && Integer.valueOf(capacity).equals(setting.capacity());
    }
}
