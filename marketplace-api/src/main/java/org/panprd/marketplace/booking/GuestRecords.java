package org.panprd.marketplace.booking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.platform.Sql;

/** The table of those who come, as they are sealed. */
@ApplicationScoped
class GuestRecords {
    @Inject
    Sql sql;

    /** Those of an item. */
    record SealedGuests(
            OperatorKey key, String traveller, @Nullable String guests) {}

    /** Adds them, or brings them up to date. */
    void keep(List<SealedGuests> guests) {
        sql.batch(
                """
                insert into booking_guest (tenant_id, booking_id, item, traveller_id, guests) values (?, ?, ?, ?, ?)
                on conflict (tenant_id, booking_id, item) do update set guests = excluded.guests
                """,
                guests.stream()
                        .map(one -> new Object[] {
                            one.key().tenant(), one.key().booking(), one.key().item(), one.traveller(), one.guests()
                        })
                        .toList());
    }

    Optional<SealedGuests> find(OperatorKey key) {
        return sql
                .query(
                        "select traveller_id, guests from booking_guest"
                                + " where tenant_id = ? and booking_id = ? and item = ? and guests is not null",
                        row -> new SealedGuests(key, row.getString(1), row.getString(2)),
                        key.tenant(),
                        key.booking(),
                        key.item())
                .stream()
                .findFirst();
    }

    void forget(String traveller) {
        sql.update("update booking_guest set guests = null where traveller_id = ?", traveller);
    }

    /** Of what ended before that day, of what does not take place, and of holds that nobody has paid since. */
    void removeEndedBefore(LocalDate day, Instant unpaidSince) {
        sql.update("""
                delete from booking_guest g using booking_item i
                where (i.tenant_id, i.booking_id, i.item) = (g.tenant_id, g.booking_id, g.item)
                  and (i.end_date < ? or i.status in ('CANCELLED', 'REJECTED')
                      or (i.status = 'EXPIRED' and i.booked_at < ?))
                """, day, unpaidSince);
    }
}
