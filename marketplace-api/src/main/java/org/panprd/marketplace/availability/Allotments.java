package org.panprd.marketplace.availability;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.panprd.marketplace.platform.ReadCache;
import org.panprd.marketplace.platform.Sql;

/**
 * Moves the counters of allotments. Every movement goes out as one batch in key order, in one round trip, and runs in
 * the caller's transaction: two bookings that want the same allotments meet at the first and never deadlock.
 */
@ApplicationScoped
public class Allotments {
    private static final String KEY = " where tenant_id = ? and resource = ? and day = ? and at = ?";
    private static final String HOLD =
            "update allotment set held = held + ?" + KEY + " and held + sold + ? <= capacity and not stopped";
    private static final String RELEASE_HELD = "update allotment set held = held - ?" + KEY;
    private static final String SELL = "update allotment set held = held - ?, sold = sold + ?" + KEY;
    private static final String CLAIM =
            "insert into allotment_claim (tenant_id, booking_id, item, resource, day, at, quantity, state)"
                    + " values (?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String RELEASE_SOLD = "update allotment set sold = sold - ?" + KEY;

    private enum State {
        HELD,
        SOLD,
        RELEASED
    }

    @Inject
    Sql sql;

    @Inject
    ReadCache cache;

    /**
     * Takes all of it, or nothing.
     *
     * @return the items for which there is not enough; empty if everything is held. If it is not empty, no counter is
     *     changed.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public SortedSet<Integer> hold(UUID booking, List<Claim> claims) {
        SortedSet<Integer> refused = take(claims);
        if (refused.isEmpty()) {
            sql.batch(CLAIM, rows(booking, claims, State.HELD));
        }
        return refused;
    }

    /**
     * Keeps others from what a booking has and from what is wanted in its place, for whoever gives back before taking. Without
     * it two of them that want what the other has would wait for each other.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void lock(UUID booking, List<Claim> wanted) {
        sql.query(
                """
                select 1 from allotment
                where (tenant_id, resource, day, at) in (
                    select tenant_id, resource, day, at from allotment_claim
                    where booking_id = ? and state <> 'RELEASED'
                    union
                    select * from unnest(?::text[], ?::text[], ?::date[], ?::time[]))
                order by tenant_id collate "C", resource collate "C", day, at for no key update
                """,
                row -> Boolean.TRUE,
                booking,
                Claims.texts(wanted, Claim::tenant),
                Claims.texts(wanted, Claim::resource),
                Claims.texts(wanted, Claim::day),
                Claims.texts(wanted, Claim::at));
    }

    /** Takes again what a booking had given back; tells whether all of it was still there. If not, nothing changes. */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean holdAgain(UUID booking) {
        List<Claim> claims = turn(booking, State.RELEASED, State.HELD);
        if (take(claims).isEmpty()) {
            return true;
        }
        turn(booking, State.HELD, State.RELEASED);
        return false;
    }

    /** Turns what a booking holds into what is sold. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void sell(UUID booking) {
        move(SELL, 2, turn(booking, State.HELD, State.SOLD));
    }

    /** Gives back what a booking holds. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void releaseHeld(UUID booking) {
        move(RELEASE_HELD, 1, turn(booking, State.HELD, State.RELEASED));
    }

    /**
     * Gives back what a booking has bought.
     *
     * @param used items that keep theirs
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void releaseSold(UUID booking, Set<Integer> used) {
        List<Claim> given =
                sql
                        .query(
                                """
                        update allotment_claim set state = 'RELEASED'
                        where booking_id = ? and state = 'SOLD' and item::text <> all (?)
                        returning item, tenant_id, resource, day, at, quantity
                        """,
                                Allotments::claim,
                                booking,
                                used.stream().map(String::valueOf).toList())
                        .stream()
                        .sorted(Claim.BY_ALLOTMENT)
                        .toList();
        move(RELEASE_SOLD, 1, given);
    }

    /** Gives back what one item of a booking has bought. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void releaseSold(UUID booking, int item) {
        move(RELEASE_SOLD, 1, turnSold(booking, item));
    }

    /**
     * Moves what one item of a booking has bought to so many days later.
     *
     * @throws IllegalStateException if there is not enough, so that nothing of it stays
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void moveSold(UUID booking, int item, int days) {
        List<Claim> given = turnSold(booking, item);
        move(RELEASE_SOLD, 1, given);
        List<Claim> wanted = given.stream().map(claim -> claim.daysLater(days)).toList();
        if (!take(wanted).isEmpty()) {
            throw new IllegalStateException("Not enough to move item " + item + " of booking " + booking);
        }
        sql.batch(
                CLAIM + " on conflict (tenant_id, booking_id, item, resource, day, at) do update set state = 'SOLD'",
                rows(booking, wanted, State.SOLD));
        move(SELL, 2, wanted);
    }

    private List<Claim> turnSold(UUID booking, int item) {
        return sql.query("""
                        update allotment_claim set state = 'RELEASED'
                        where booking_id = ? and item = ? and state = 'SOLD'
                        returning item, tenant_id, resource, day, at, quantity
                        """, Allotments::claim, booking, item).stream()
                .sorted(Claim.BY_ALLOTMENT)
                .toList();
    }

    private static List<Object[]> rows(UUID booking, List<Claim> claims, State state) {
        return claims.stream()
                .map(claim -> new Object[] {
                    claim.tenant(),
                    booking,
                    claim.item(),
                    claim.resource(),
                    claim.day(),
                    claim.at(),
                    claim.quantity(),
                    state
                })
                .toList();
    }

    private static Claim claim(ResultSet row) throws SQLException {
        return new Claim(
                row.getInt(1),
                row.getString(2),
                row.getString(3),
                row.getObject(4, LocalDate.class),
                row.getObject(5, LocalTime.class),
                row.getInt(6));
    }

    private SortedSet<Integer> take(List<Claim> claims) {
        List<Claim> merged = Claims.merged(claims);
        int[] held = sql.batch(
                HOLD,
                merged.stream().map(claim -> keyed(claim, 1, claim.quantity())).toList());
        var refused = new ArrayList<Claim>();
        var taken = new ArrayList<Claim>();
        for (int i = 0; i < held.length; i++) {
            (held[i] == 1 ? taken : refused).add(merged.get(i));
        }
        if (refused.isEmpty()) {
            cache.changed(Claims.marks(merged));
        } else {
            move(RELEASE_HELD, 1, taken);
        }
        return itemsOf(claims, refused);
    }

    /** Changes the state of a booking's claims and returns those that were in the state before. */
    private List<Claim> turn(UUID booking, State from, State to) {
        return sql.query("""
                        update allotment_claim set state = ? where booking_id = ? and state = ?
                        returning item, tenant_id, resource, day, at, quantity
                        """, Allotments::claim, to, booking, from).stream()
                .sorted(Claim.BY_ALLOTMENT)
                .toList();
    }

    private void move(String statement, int times, List<Claim> claims) {
        List<Claim> merged = Claims.merged(claims);
        int[] moved = sql.batch(
                statement, merged.stream().map(claim -> keyed(claim, times)).toList());
        for (int i = 0; i < moved.length; i++) {
            if (moved[i] != 1) {
                throw new IllegalStateException("No allotment for " + merged.get(i));
            }
        }
        cache.changed(Claims.marks(merged));
    }

    private static SortedSet<Integer> itemsOf(List<Claim> claims, List<Claim> refused) {
        var items = new TreeSet<Integer>();
        claims.stream()
                .filter(claim -> refused.stream().anyMatch(claim::isOnSameAllotment))
                .forEach(claim -> items.add(claim.item()));
        return items;
    }

    /** The quantity so many times, then the key, then whatever the condition needs. */
    private static Object[] keyed(Claim claim, int times, Object... condition) {
        var parameters = new ArrayList<Object>();
        for (int i = 0; i < times; i++) {
            parameters.add(claim.quantity());
        }
        parameters.addAll(List.of(claim.tenant(), claim.resource(), claim.day(), claim.at()));
        parameters.addAll(List.of(condition));
        return parameters.toArray();
    }
}
