package org.panprd.marketplace.booking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
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

    /** Those of these items of a tenant of whom it is known who comes. */
    List<SealedGuests> find(String tenant, Collection<OperatorKey> keys) {
        return sql.query(
                """
                select g.booking_id, g.item, g.traveller_id, g.guests
                from unnest(?::uuid[], ?::integer[]) as wanted (booking_id, item)
                join booking_guest g using (booking_id, item)
                where g.tenant_id = ? and g.guests is not null
                """,
                row -> new SealedGuests(
                        new OperatorKey(tenant, row.getObject(1, UUID.class), row.getInt(2)),
                        row.getString(3),
                        row.getString(4)),
                keys.stream().map(key -> key.booking().toString()).toList(),
                keys.stream().map(key -> String.valueOf(key.item())).toList(),
                tenant);
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
