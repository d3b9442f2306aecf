package org.panprd.marketplace.booking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.panprd.marketplace.kernel.ListingId;
import org.panprd.marketplace.platform.Json;
import org.panprd.marketplace.platform.Sql;

/** Items as their operator sees them, who does not see the booking that they belong to. */
@ApplicationScoped
class OperatorItems {
    @Inject
    Sql sql;

    /** Which item of which booking, in which tenant. */
    record Key(String tenant, UUID booking, int item) {}

    record Item(Key key, ListingId listing, int persons, BookingStatus status, ItemContent content) {}

    /** One that is the acting operator's; nobody changes its booking before this transaction ends. */
    Optional<Item> findForUpdate(Key key) {
        boolean own = sql.query(
                        "select lock_booking_of(?, ?, ?)",
                        row -> row.getBoolean(1),
                        key.tenant(),
                        key.booking(),
                        key.item())
                .contains(true);
        return own ? find(key) : Optional.empty();
    }

    /** A statement of its own: only now is seen what the lock has waited for. */
    private Optional<Item> find(Key key) {
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

    void keep(Key key, ItemContent content) {
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
