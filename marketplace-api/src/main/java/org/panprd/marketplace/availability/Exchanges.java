package org.panprd.marketplace.availability;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.panprd.marketplace.platform.ReadCache;
import org.panprd.marketplace.platform.Sql;

/**
 * Gives an item of a booking other allotments for those that it has bought. As all movements, this is one batch in key
 * order; the caller keeps others away from the booking.
 */
@ApplicationScoped
public class Exchanges {
    private static final String MOVE = "update allotment set sold = sold + ?"
            + " where tenant_id = ? and resource = ? and day = ? and at = ? and (? <= 0 or not stopped and held + sold + ? <= capacity)";

    private static final String MOVE_HELD = "update allotment set held = held - ?, sold = sold + ?"
            + " where tenant_id = ? and resource = ? and day = ? and at = ?";
    private static final String LET_GO =
            "update allotment_claim set state = 'RELEASED' where tenant_id = ? and booking_id = ? and item = ?"
                    + " and resource = ? and day = ? and at = ? and quantity = ? and state = '%s'";

    @Inject
    Allotments allotments;

    @Inject
    Sql sql;

    @Inject
    ReadCache cache;

    /** Tells whether all that is wanted could be had. If not, the caller's transaction has to be rolled back. */
    @Transactional(TxType.MANDATORY)
    public boolean exchange(UUID booking, int item, List<Claim> wanted) {
        return carryOut(booking, Exchange.of(bought(booking, item), wanted));
    }

    /** The same for some of what an item has bought, while all else of it stays. */
    @Transactional(TxType.MANDATORY)
    public boolean exchange(UUID booking, List<Claim> some, List<Claim> wanted) {
        return carryOut(booking, Exchange.of(some, wanted));
    }

    /** Holds under another name what is wanted and has not been bought; tells whether all of it could be had. */
    @Transactional(TxType.MANDATORY)
    public boolean hold(UUID holder, UUID booking, int item, List<Claim> wanted) {
        return allotments
                .hold(holder, Exchange.of(bought(booking, item), wanted).taken())
                .isEmpty();
    }

    /**
     * Gives an item what is held for it under another name, and gives back what it no longer wants.
     *
     * @return false if what is held is not what it lacks; nothing is changed then
     */
    @Transactional(TxType.MANDATORY)
    public boolean exchangeHeld(UUID holder, UUID booking, int item, List<Claim> wanted) {
        Exchange exchange = Exchange.of(bought(booking, item), wanted);
        if (!Set.copyOf(exchange.taken()).equals(Set.copyOf(claims(holder, item, "HELD")))) {
            return false;
        }
        List<Claim> movements = exchange.movements();
        expectAll(sql.batch(
                MOVE_HELD,
                movements.stream()
                        .map(claim -> new Object[] {
                            Math.max(0, claim.quantity()),
                            claim.quantity(),
                            claim.tenant(),
                            claim.resource(),
                            claim.day(),
                            claim.at()
                        })
                        .toList()));
        expectAll(sql.batch(LET_GO.formatted("HELD"), keys(holder, exchange.taken())));
        giveBack(booking, exchange.givenBack());
        take(booking, exchange.taken());
        cache.changed(Claims.marks(movements));
        return true;
    }

    private boolean carryOut(UUID booking, Exchange exchange) {
        List<Claim> movements = exchange.movements();
        int[] moved = sql.batch(
                MOVE,
                movements.stream()
                        .map(claim -> new Object[] {
                            claim.quantity(),
                            claim.tenant(),
                            claim.resource(),
                            claim.day(),
                            claim.at(),
                            claim.quantity(),
                            claim.quantity()
                        })
                        .toList());
        if (!allOne(moved)) {
            return false;
        }
        giveBack(booking, exchange.givenBack());
        take(booking, exchange.taken());
        cache.changed(Claims.marks(movements));
        return true;
    }

    /** Tells whether all that is wanted could be had now. */
    @Transactional
    public boolean isPossible(UUID booking, int item, List<Claim> wanted) {
        List<Claim> taken = Exchange.of(bought(booking, item), wanted).taken();
        return sql.query(
                                """
                        select 1
                        from unnest(?::text[], ?::text[], ?::date[], ?::time[], ?::integer[])
                            as w (tenant_id, resource, day, at, quantity)
                        join allotment a using (tenant_id, resource, day, at)
                        where not a.stopped and a.held + a.sold + w.quantity <= a.capacity
                        """,
                                row -> Boolean.TRUE,
                                Claims.texts(taken, Claim::tenant),
                                Claims.texts(taken, Claim::resource),
                                Claims.texts(taken, Claim::day),
                                Claims.texts(taken, Claim::at),
                                Claims.texts(taken, Claim::quantity))
                        .size()
                == taken.size();
    }

    private List<Claim> bought(UUID booking, int item) {
        return claims(booking, item, "SOLD");
    }

    private List<Claim> claims(UUID booking, int item, String state) {
        return sql.query(
                """
                select tenant_id, resource, day, at, quantity from allotment_claim
                where booking_id = ? and item = ? and state = ?
                """,
                row -> new Claim(
                        item,
                        row.getString(1),
                        row.getString(2),
                        row.getObject(3, LocalDate.class),
                        row.getObject(4, LocalTime.class),
                        row.getInt(5)),
                booking,
                item,
                state);
    }

    private void giveBack(UUID booking, List<Claim> claims) {
        expectAll(sql.batch(LET_GO.formatted("SOLD"), keys(booking, claims)));
    }

    /** What was given back before is taken again. */
    private void take(UUID booking, List<Claim> claims) {
        expectAll(sql.batch("""
                insert into allotment_claim (tenant_id, booking_id, item, resource, day, at, quantity, state)
                values (?, ?, ?, ?, ?, ?, ?, 'SOLD')
                on conflict (tenant_id, booking_id, item, resource, day, at) do update set state = excluded.state
                where allotment_claim.quantity = excluded.quantity and allotment_claim.state = 'RELEASED'
                """, keys(booking, claims)));
    }

    private static List<Object[]> keys(UUID booking, List<Claim> claims) {
        return claims.stream()
                .map(claim -> new Object[] {
                    claim.tenant(), booking, claim.item(), claim.resource(), claim.day(), claim.at(), claim.quantity()
                })
                .toList();
    }

    private static void expectAll(int[] changed) {
        if (!allOne(changed)) {
            throw new IllegalStateException("Claims are not what they were");
        }
    }

    private static boolean allOne(int[] changed) {
        return Arrays.stream(changed).allMatch(rows -> rows == 1);
    }
}
