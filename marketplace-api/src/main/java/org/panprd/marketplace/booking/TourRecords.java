package org.panprd.marketplace.booking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.booking.TourParticipants.Travelling;
import org.panprd.marketplace.kernel.ListingId;
import org.panprd.marketplace.platform.Sql;

/** The table of the participants of border tours, as they are sealed, and what operators read of it. */
@ApplicationScoped
class TourRecords {
    /** A tour that is moved ends on another day than that for which it was booked. */
    private static final String ROW = "p.booking_id, p.item, p.participant, p.traveller_id, p.booked_at, i.end_date,"
            + " p.person from booking_participant p join booking_item i using (tenant_id, booking_id, item)";

    @Inject
    Sql sql;

    /** A participant, as kept. */
    record SealedParticipant(
            ParticipantKey key,
            String traveller,
            Instant bookedAt,
            LocalDate lastDay,
            @Nullable String person) {}

    /** Adds participants, or brings them up to date. */
    void keep(String tenant, Collection<SealedParticipant> participants, Collection<ParticipantKey> complete) {
        sql.batch(
                """
                insert into booking_participant (tenant_id, booking_id, item, participant, traveller_id, booked_at,
                    end_date, complete, person)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (tenant_id, booking_id, item, participant) do update
                set complete = excluded.complete, person = excluded.person
                """,
                participants.stream()
                        .map(one -> new Object[] {
                            tenant,
                            one.key().booking(),
                            one.key().item(),
                            one.key().number(),
                            one.traveller(),
                            one.bookedAt(),
                            one.lastDay(),
                            complete.contains(one.key()),
                            one.person()
                        })
                        .toList());
    }

    List<SealedParticipant> ofItem(String tenant, UUID booking, int item) {
        return sql.query(
                "select " + ROW + " where tenant_id = ? and booking_id = ? and item = ? order by p.participant",
                TourRecords::participant,
                tenant,
                booking,
                item);
    }

    /** A traveller's own, with the tenants of their items. */
    List<SealedParticipant> of(String traveller) {
        return sql.query(
                "select " + ROW + " where p.traveller_id = ? and p.person is not null"
                        + " order by i.end_date, booking_id, item, p.participant",
                TourRecords::participant,
                traveller);
    }

    void forget(String traveller) {
        sql.update("update booking_participant set person = null where traveller_id = ?", traveller);
    }

    /** Of tours that ended before that day, of those that do not take place, and of holds that nobody has paid since. */
    int removeEndedBefore(LocalDate day, Instant unpaidSince) {
        return sql.update("""
                delete from booking_participant p using booking_item i
                where (i.tenant_id, i.booking_id, i.item) = (p.tenant_id, p.booking_id, p.item)
                  and (i.end_date < ? or i.status in ('CANCELLED', 'REJECTED')
                      or (i.status = 'EXPIRED' and p.booked_at < ?))
                """, day, unpaidSince);
    }

    /** On a departure, in no order. */
    List<SealedParticipant> on(ListingId listing, String option, LocalDate date, @Nullable LocalTime time) {
        return sql.query(
                "select " + ROW + """
                 where i.tenant_id = ? and i.listing_code = ? and i.option_code = ? and i.start_date = ?
                  and i.start_time is not distinct from ?::time and i.status in ('CONFIRMED', 'REDEEMED')
                """, TourRecords::participant, listing.tenant(), listing.code(), option, date, time);
    }

    /** How many travel on each departure of these listings. */
    List<Travelling> travelling(String tenant, List<String> listings, LocalDate from, LocalDate to) {
        return sql.query(
                """
                select i.listing_code, i.option_code, i.start_date, i.start_time, sum(i.persons)::integer,
                       coalesce(sum(p.complete), 0)::integer, max(i.end_date)
                from booking_item i
                left join lateral (
                    select count(*) filter (where complete and person is not null) as complete
                    from booking_participant p
                    where (p.tenant_id, p.booking_id, p.item) = (i.tenant_id, i.booking_id, i.item)) p on true
                where i.tenant_id = ? and i.listing_code = any (?) and i.start_date between ? and ?
                  and i.status in ('CONFIRMED', 'REDEEMED')
                group by 1, 2, 3, 4
                """,
                row -> new Travelling(
                        row.getString(1),
                        row.getString(2),
                        row.getObject(3, LocalDate.class),
                        row.getObject(4, LocalTime.class),
                        row.getInt(5),
                        row.getInt(6),
                        row.getObject(7, LocalDate.class)),
                tenant,
                listings,
                from,
                to);
    }

    private static SealedParticipant participant(ResultSet row) throws SQLException {
        return new SealedParticipant(
                new ParticipantKey(row.getObject(1, UUID.class), row.getInt(2), row.getInt(3)),
                row.getString(4),
                row.getTimestamp(5).toInstant(),
                row.getObject(6, LocalDate.class),
                row.getString(7));
    }
}
