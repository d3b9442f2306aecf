package org.panprd.marketplace.statistics;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.panprd.marketplace.platform.OwnDatabase;
import org.panprd.marketplace.platform.PlainTransactions;
import org.panprd.marketplace.platform.Sql;

/** The counting of bookings without a server, on a database of its own. */
@SuppressWarnings("UnnecessaryAssignment") // No container here: the test is who injects.
final class PlainRollups implements AutoCloseable {
    private final OwnDatabase database;
    final CountBookings counting = new CountBookings();

    PlainRollups(String name) {
        database = OwnDatabase.start(name);
        Rollups rollups = new Rollups();
        rollups.sql = database.transactions().sql();
        counting.rollups = rollups;
        setClock("2027-01-01T00:00:00Z");
    }

    /** One transaction of the application, as the platform. */
    <T> T asPlatform(Supplier<T> work) {
        return in(database.transactions(), "platform", work);
    }

    /** One transaction of a superuser. */
    void asSuperuser(Runnable work) {
        in(database.administrator(), "platform", () -> {
            work.run();
            return true;
        });
    }

    Sql superuser() {
        return database.administrator().sql();
    }

    Sql application() {
        return database.transactions().sql();
    }

    /** Until nothing is left to count; how many it has counted. */
    int countAll() {
        int all = 0;
        int counted;
        do {
            counted = asPlatform(counting::countChanged);
            all += counted;
        } while (counted > 0);
        return all;
    }

    /** What a second node counts while the first is in its transaction. */
    int onAnotherNode() {
        return CompletableFuture.supplyAsync(() -> asPlatform(counting::countChanged))
                .join();
    }

    void setClock(String now) {
        counting.clock = Clock.fixed(Instant.parse(now), ZoneOffset.UTC);
    }

    void checkAtNight() {
        asPlatform(() -> {
            counting.checkAtNight();
            return true;
        });
    }

    /** What a query of a superuser gives, a text for each row. */
    List<String> rows(String sql, Object... values) {
        return in(database.administrator(), "platform", () -> superuser().query(sql, row -> row.getString(1), values));
    }

    int change(String sql, Object... values) {
        return in(database.administrator(), "platform", () -> superuser().update(sql, values));
    }

    @Override
    public void close() {
        database.close();
    }

    private static <T> T in(PlainTransactions transactions, String scope, Supplier<T> work) {
        List<T> results = new ArrayList<>();
        transactions.connected(() -> results.add(transactions.inTransaction(scope, work)));
        return results.get(0);
    }
}
