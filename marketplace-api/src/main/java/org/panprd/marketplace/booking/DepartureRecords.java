package org.panprd.marketplace.booking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.panprd.marketplace.availability.Bought;
import org.panprd.marketplace.kernel.ListingId;
import org.panprd.marketplace.platform.Sql;

/** What has been decided about departures, and who is on them. */
@ApplicationScoped
class DepartureRecords {
    private static final String KEY = " tenant_id = ? and listing_code = ? and option_code = ? and day = ? and at = ?";

    @Inject
    Sql sql;

    enum Outcome {
        OPEN,
        /** Nothing is sold any more, and it is about to be called off. */
        STOPPED,
        RUNS,
        CALLED_OFF
    }

    /** How far it is; {@code stopId} is that of the stop of its selling. */
    record Decision(UUID stopId, Outcome outcome) {}

    /** A departure that is decided. */
    record Settled(ListingId listing, String option, LocalDate day, LocalTime at) {
        static Settled of(Departure departure) {
            return new Settled(departure.listing(), departure.option().code(), departure.day(), departure.at());
        }
    }

    Set<Settled> settledFrom(LocalDate day) {
        return new HashSet<>(sql.query(
                "select tenant_id, listing_code, option_code, day, at from departure"
                        + " where day >= ? and outcome in ('RUNS', 'CALLED_OFF')",
                row -> new Settled(
                        new ListingId(row.getString(1), row.getString(2)),
                        row.getString(3),
                        row.getObject(4, LocalDate.class),
                        row.getObject(5, LocalTime.class)),
                day));
    }

    /** How far those of a tour are that are being decided. */
    Map<Settled, Outcome> outcomes(ListingId listing, LocalDate from, LocalDate to) {
        Map<Settled, Outcome> outcomes = new HashMap<>();
        sql.query(
                "select option_code, day, at, outcome from departure"
                        + " where tenant_id = ? and listing_code = ? and day between ? and ?",
                row -> outcomes.put(
                        new Settled(
                                listing,
                                row.getString(1),
                                row.getObject(2, LocalDate.class),
                                row.getObject(3, LocalTime.class)),
                        Outcome.valueOf(row.getString(4))),
                listing.tenant(),
                listing.code(),
                from,
                to);
        return outcomes;
    }

    /** Locked for this transaction; empty if another node has it. */
    Optional<Decision> take(Departure departure, Instant now) {
        sql.update(
                "insert into departure (tenant_id, listing_code, option_code, day, at, stop_id, outcome, changed_at)"
                        + " values (?, ?, ?, ?, ?, ?, 'OPEN', ?) on conflict do nothing",
                departure.listing().tenant(),
                departure.listing().code(),
                departure.option().code(),
                departure.day(),
                departure.at(),
                UUID.randomUUID(),
                now);
        return sql
                .query(
                        "select stop_id, outcome from departure where" + KEY + " for update skip locked",
                        row -> new Decision(row.getObject(1, UUID.class), Outcome.valueOf(row.getString(2))),
                        departure.listing().tenant(),
                        departure.listing().code(),
                        departure.option().code(),
                        departure.day(),
                        departure.at())
                .stream()
                .findFirst();
    }

    void become(Departure departure, Outcome outcome, Instant now) {
        sql.update(
                "update departure set outcome = ?, changed_at = ? where" + KEY,
                outcome,
                now,
                departure.listing().tenant(),
                departure.listing().code(),
                departure.option().code(),
                departure.day(),
                departure.at());
    }

    /** Items on it that are held or paid for, in the order in which their bookings are locked. */
    List<Bought> itemsOn(Departure departure) {
        return sql.query(
                """
                select booking_id, item from booking_item
                where tenant_id = ? and listing_code = ? and option_code = any (?::text[]) and start_date = ?
                  and coalesce(start_time, '00:00') = ? and status in ('ON_HOLD', 'CONFIRMED')
                order by booking_id, item
                """,
                row -> new Bought(row.getObject(1, UUID.class), row.getInt(2)),
                departure.listing().tenant(),
                departure.listing().code(),
                departure.options(),
                departure.day(),
                departure.at());
    }
}
