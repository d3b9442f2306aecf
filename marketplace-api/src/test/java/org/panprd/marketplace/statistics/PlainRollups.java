package org.panprd.marketplace.statistics;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.panprd.marketplace.platform.OwnDatabase;
import org.panprd.marketplace.platform.PlainTransactions;
import org.panprd.marketplace.platform.Sql;
import org.panprd.marketplace.statistics.Rollups.Note;

/** The counting of bookings without a server, on a database of its own. */
@SuppressWarnings("UnnecessaryAssignment") // No container here: the test is who injects.
final class PlainRollups implements AutoCloseable {
    private final OwnDatabase database;
    final CountBookings counting = new CountBookings();

    PlainRollups(String name) {
        database = OwnDatabase.start(name);
        Rollups rollups = new Rollups();
        rollups.sql = database.transactions().sql();
        counting.changes = new InTransactions();
        counting.changes.rollups = rollups;
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

    /** Each step in a transaction of its own, as it is on a server. */
    private final class InTransactions extends CountChanges {
        @Override
        List<Note> first(int most) {
            return asPlatform(() -> super.first(most));
        }

        @Override
        int count(List<Note> notes) {
            return asPlatform(() -> super.count(notes));
        }

        @Override
        void setAside(Note note) {
            run(() -> super.setAside(note));
        }

        @Override
        void check(LocalDate night) {
            run(() -> super.check(night));
        }

        @Override
        void countAllAgain(LocalDate night) {
            run(() -> super.countAllAgain(night));
        }

        private void run(Runnable work) {
            asPlatform(() -> {
                work.run();
                return true;
            });
        }
    }

    /** Until nothing is left to count; how many it has counted. */
    int countAll() {
        int all = 0;
        int counted;
        do {
            counted = counting.countChanged();
            all += counted;
        } while (counted > 0);
        return all;
    }

    /** Counts in the running transaction. */
    int countHere() {
        CountChanges here = new CountChanges();
        here.rollups = counting.changes.rollups;
        return here.count(here.first(100));
    }

    /** What a second node counts while the first is in its transaction. */
    int onAnotherNode() {
        return CompletableFuture.supplyAsync(counting::countChanged).join();
    }

    void setClock(String now) {
        counting.clock = Clock.fixed(Instant.parse(now), ZoneOffset.UTC);
        counting.changes.clock = counting.clock;
    }

    void checkAtNight() {
        counting.checkAtNight();
    }

    Forecasts forecasts() {
        Forecasts forecasts = new Forecasts();
        forecasts.sql = database.transactions().sql();
        return forecasts;
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
