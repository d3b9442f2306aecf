package org.panprd.marketplace.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.panprd.marketplace.channel.ChannelRequests.Noted;
import org.panprd.marketplace.platform.OwnDatabase;
import org.panprd.marketplace.platform.PlainTransactions;
import org.panprd.marketplace.platform.Sql;

/** What is kept of resellers' requests, on a real database. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("UnnecessaryAssignment") // No container here: the test is who injects.
class KeepRequestsIT {
    private static final Instant NOW = Instant.parse("2027-01-08T00:00:00Z");

    private final OwnDatabase database = OwnDatabase.start("keep-requests-it");
    private final KeepRequests keep = new KeepRequests();

    @BeforeAll
    void two_resellers() {
        ChannelRequests requests = new ChannelRequests();
        requests.sql = database.transactions().sql();
        keep.requests = requests;
        keep.clock = Clock.fixed(NOW, ZoneOffset.UTC);
        Sql sql = database.administrator().sql();
        for (String code : List.of("busy", "quiet", "old")) {
            in(
                    database.administrator(),
                    () -> sql.update(
                            "insert into reseller values (?, 'R', 'r@r.example', '12345', 'ACTIVE', '{}', now(), 1)",
                            code));
        }
    }

    @AfterAll
    void stop() {
        database.close();
    }

    private static <T> T in(PlainTransactions transactions, Supplier<T> work) {
        List<T> results = new ArrayList<>();
        transactions.connected(() -> results.add(transactions.inTransaction("platform", work)));
        return results.get(0);
    }

    private void asks(String reseller, int number, Instant at) {
        keep.note(new Noted(reseller, at, "GET", "octo/products/" + number, 200, null, 3));
    }

    private void isWritten() {
        while (in(database.transactions(), keep::write) > 0) {
            // Until nothing is left.
        }
    }

    private List<String> kept(String reseller) {
        return in(database.transactions(), () -> keep.requests.latest(reseller, 5_000)).stream()
                .map(Noted::path)
                .toList();
    }

    @Test
    void are_the_last_thousand_of_each() {
        asks("quiet", 1, NOW);
        for (int i = 1; i <= ChannelRequests.MOST + 5; i++) {
            asks("busy", i, NOW);
        }

        isWritten();

        assertThat(kept("busy"))
                .hasSize(ChannelRequests.MOST)
                .startsWith("octo/products/1005")
                .endsWith("octo/products/6");
        assertThat(kept("quiet")).hasSize(1);
    }

    @Test
    void go_after_seven_days() {
        asks("old", 1, NOW.minus(KeepRequests.KEPT).minus(Duration.ofSeconds(1)));
        asks("old", 2, NOW.minus(KeepRequests.KEPT).plus(Duration.ofSeconds(1)));
        isWritten();
        assertThat(kept("old")).hasSize(2);

        in(database.transactions(), () -> {
            keep.forget();
            return true;
        });

        assertThat(kept("old")).containsExactly("octo/products/2");
    }
}
