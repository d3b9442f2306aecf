package org.panprd.marketplace.availability;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.panprd.marketplace.platform.PlainTransactions;
import org.panprd.marketplace.platform.ReadCache;
import org.panprd.marketplace.platform.Sql;

/** Some allotments of two tenants in a real database, new and empty, and the bookings that take from them. */
final class Stock {
    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final LocalDate DAY = LocalDate.of(2027, 3, 1);

    /** What is held and sold of an allotment. */
    record Count(int held, int sold) {
        static final Count NOTHING = new Count(0, 0);
    }

    private final PlainTransactions transactions;
    private final Sql sql;
    private final Allotments allotments = new Allotments();
    private final List<Claim> units;

    /** To be made on a connected thread; one allotment for each capacity. */
    @SuppressWarnings("UnnecessaryAssignment") // No container here: the test is who injects.
    Stock(PlainTransactions transactions, List<Integer> capacities) {
        this.transactions = transactions;
        sql = transactions.sql();
        allotments.sql = sql;
        allotments.cache = new ReadCache() {
            @Override
            public void changed(Collection<String> things) {
                // Nobody reads here.
            }
        };
        String resource = "stock-" + NUMBER.incrementAndGet() + "/";
        units = java.util.stream.IntStream.range(0, capacities.size())
                .mapToObj(i -> new Claim(
                        1, i % 2 == 0 ? "guizhou" : "yunnan", resource + i / 2, DAY.plusDays(i % 3), LocalTime.NOON, 1))
                .toList();
        transactions.inTransaction(
                "platform",
                () -> sql.batch(
                        "insert into allotment (capacity, tenant_id, resource, day, at) values (?, ?, ?, ?, ?)",
                        java.util.stream.IntStream.range(0, capacities.size())
                                .mapToObj(i -> new Object[] {
                                    capacities.get(i),
                                    units.get(i).tenant(),
                                    units.get(i).resource(),
                                    units.get(i).day(),
                                    units.get(i).at()
                                })
                                .toList()));
    }

    /** So many units of each allotment, by its number; 0 is none. */
    List<Claim> claims(List<Integer> quantities) {
        return java.util.stream.IntStream.range(0, units.size())
                .filter(i -> quantities.get(i) > 0)
                .mapToObj(i -> new Claim(
                        i + 1,
                        units.get(i).tenant(),
                        units.get(i).resource(),
                        units.get(i).day(),
                        units.get(i).at(),
                        quantities.get(i)))
                .sorted(Claim.BY_ALLOTMENT)
                .toList();
    }

    /** The items that were refused; in the application's own transaction a refusal rolls back. */
    Collection<Integer> hold(UUID booking, List<Claim> claims) {
        return transactions.inTransaction("market", () -> allotments.hold(booking, claims));
    }

    boolean holdAgain(UUID booking) {
        return transactions.inTransaction("market", () -> allotments.holdAgain(booking));
    }

    void sell(UUID booking) {
        run(() -> allotments.sell(booking));
    }

    void releaseHeld(UUID booking) {
        run(() -> allotments.releaseHeld(booking));
    }

    void releaseSold(UUID booking) {
        run(() -> allotments.releaseSold(booking, Set.of()));
    }

    /** The counters, by the number of the allotment. */
    Map<Integer, Count> counts() {
        return transactions.inTransaction("market", () -> {
            var counts = new TreeMap<Integer, Count>();
            for (int i = 0; i < units.size(); i++) {
                Claim unit = units.get(i);
                counts.put(
                        i,
                        sql.query(
                                        "select held, sold from allotment"
                                                + " where tenant_id = ? and resource = ? and day = ? and at = ?",
                                        row -> new Count(row.getInt(1), row.getInt(2)),
                                        unit.tenant(),
                                        unit.resource(),
                                        unit.day(),
                                        unit.at())
                                .get(0));
            }
            return counts;
        });
    }

    /** What the claims of all bookings on these allotments come to, by the number of the allotment. */
    Map<Integer, Count> claimed() {
        return transactions.inTransaction("market", () -> {
            var claimed = new TreeMap<Integer, Count>();
            for (int i = 0; i < units.size(); i++) {
                Claim unit = units.get(i);
                claimed.put(
                        i,
                        sql.query(
                                        """
                                        select coalesce(sum(quantity) filter (where state = 'HELD'), 0)::integer,
                                               coalesce(sum(quantity) filter (where state = 'SOLD'), 0)::integer
                                        from allotment_claim
                                        where tenant_id = ? and resource = ? and day = ? and at = ?
                                        """,
                                        row -> new Count(row.getInt(1), row.getInt(2)),
                                        unit.tenant(),
                                        unit.resource(),
                                        unit.day(),
                                        unit.at())
                                .get(0));
            }
            return claimed;
        });
    }

    private void run(Runnable work) {
        transactions.inTransaction("market", () -> {
            work.run();
            return Boolean.TRUE;
        });
    }
}
