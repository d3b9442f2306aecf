package org.panprd.marketplace.booking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.panprd.marketplace.booking.OperatorSessionsView.Taken;
import org.panprd.marketplace.kernel.ListingId;
import org.panprd.marketplace.platform.Json;
import org.panprd.marketplace.platform.Sql;

/** Items as their operator sees them, who does not see the booking that they belong to. */
@ApplicationScoped
class OperatorItems {
    /**
     * The claim of an item on therapists is its session; each allotment that it takes from is looked up by its key. What is
     * compared with the cursor is the order of the index.
     */
    private static final String TREATED = """
            select c.day, c.at, c.booking_id, c.item, i.listing_code, i.persons, i.status, i.content,
                   t.held + t.sold, t.capacity, r.held + r.sold, r.capacity, i.reference
            from allotment_claim c
            join booking_item i using (tenant_id, booking_id, item)
            join allotment t on t.tenant_id = c.tenant_id and t.resource = c.resource and t.day = c.day and t.at = c.at
            join allotment r on r.tenant_id = c.tenant_id and r.resource = 'room:' || i.listing_code
                and r.day = c.day and r.at = c.at
            where c.tenant_id = ? and c.resource like 'therapist:%' and c.state = 'SOLD' and c.day between ? and ?
              and (c.day, c.at, c.booking_id, c.item) > (?, ?, ?, ?)
              and i.operator_code = ? and i.status in ('CONFIRMED', 'REDEEMED')
            order by c.day, c.at, c.booking_id, c.item
            limit ?
            """;

    @Inject
    Sql sql;

    record Item(OperatorKey key, ListingId listing, int persons, BookingStatus status, ItemContent content) {}

    /** An item when one of its sessions is, and what of the operator's is taken then. */
    record Treated(SessionCursor place, Item item, Taken therapists, Taken rooms, String reference) {}

    /** One that is the acting operator's; nobody changes its booking before this transaction ends. */
    Optional<Item> findForUpdate(OperatorKey key) {
        return lock(key) ? find(key) : Optional.empty();
    }

    /** Whether it is the acting operator's; if so, nobody changes its booking before this transaction ends. */
    boolean lock(OperatorKey key) {
        return sql.query(
                        "select lock_booking_of(?, ?, ?)",
                        row -> row.getBoolean(1),
                        key.tenant(),
                        key.booking(),
                        key.item())
                .contains(true);
    }

    /** One that is the acting operator's. After a lock, a statement of its own sees what the lock has waited for. */
    Optional<Item> find(OperatorKey key) {
        return sql
                .query(
                        "select listing_code, persons, status, content from booking_item"
                                + " where tenant_id = ? and booking_id = ? and item = ?",
                        row -> new Item(
                                key,
                                new ListingId(key.tenant(), row.getString(1)),
                                row.getInt(2),
                                BookingStatus.valueOf(row.getString(3)),
                                Json.read(row.getString(4), ItemContent.class)),
                        key.tenant(),
                        key.booking(),
                        key.item())
                .stream()
                .findFirst();
    }

    /** Sessions of what is paid for, after a place and to the end of a day, in their order. */
    List<Treated> treated(String tenant, String operator, SessionCursor after, LocalDate to, int limit) {
        return sql.query(
                TREATED,
                row -> treated(tenant, row),
                tenant,
                after.day(),
                to,
                after.day(),
                after.at(),
                after.booking(),
                after.item(),
                operator,
                limit);
    }

    private static Treated treated(String tenant, ResultSet row) throws SQLException {
        var place = new SessionCursor(
                row.getObject(1, LocalDate.class),
                row.getObject(2, LocalTime.class),
                row.getObject(3, UUID.class),
                row.getInt(4));
        var item = new Item(
                new OperatorKey(tenant, place.booking(), place.item()),
                new ListingId(tenant, row.getString(5)),
                row.getInt(6),
                BookingStatus.valueOf(row.getString(7)),
                Json.read(row.getString(8), ItemContent.class));
        return new Treated(
                place,
                item,
                new Taken(row.getInt(9), row.getInt(10)),
                new Taken(row.getInt(11), row.getInt(12)),
                row.getString(13));
    }

    void keep(OperatorKey key, ItemContent content) {
        int changed = sql.update(
                "update booking_item set content = ? where tenant_id = ? and booking_id = ? and item = ?",
                Json.write(content),
                key.tenant(),
                key.booking(),
                key.item());
        if (changed != 1) {
            throw new IllegalStateException("Item " + key + " is not there any more");
        }
    }
}
