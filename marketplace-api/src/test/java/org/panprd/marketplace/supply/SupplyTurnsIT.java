package org.panprd.marketplace.supply;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.panprd.marketplace.kernel.ListingId;
import org.panprd.marketplace.octo.Octo;
import org.panprd.marketplace.platform.OwnDatabase;
import org.panprd.marketplace.platform.PlainTransactions;
import org.panprd.marketplace.platform.Sql;

/** Which of many suppliers is asked first, and how much of it before the others, on a real database. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("UnnecessaryAssignment") // No container here: the test is who injects.
class SupplyTurnsIT {
    private static final Instant NOW = Instant.parse("2027-01-08T00:00:00Z");
    private static final UUID SLOW = UUID.randomUUID();
    private static final UUID QUICK = UUID.randomUUID();

    private final OwnDatabase database = OwnDatabase.start("supply-turns-it");
    private final Sql administrator = database.administrator().sql();
    private final HandClock clock = new HandClock(NOW);
    private final List<String> asked = new ArrayList<>();
    private final SettleReservations settle = new SettleReservations();

    SupplyTurnsIT() {
        Reservations reservations = new Reservations();
        reservations.sql = database.transactions().sql();
        reservations.clock = clock;
        settle.reservations = reservations;
        settle.suppliers = new Answering();
        settle.customers = booking -> Optional.of(new Customers.Customer(Octo.Contact.NOBODY, "PPR-7K3M-9QTX"));
        settle.reserveThere = new ReserveThere();
        settle.reserveThere.patience = Duration.ofMinutes(1);
        settle.clock = clock;
    }

    @AfterAll
    void stop() {
        database.close();
    }

    @BeforeEach
    void nothing_is_reserved() {
        asked.clear();
        in(database.administrator(), () -> administrator.update("delete from supplier_reservation"));
    }

    @Test
    void one_that_is_slow_with_what_it_is_given_back_has_no_other_wait() {
        are(125, SLOW, "RELEASED", Duration.ofHours(1));
        are(3, QUICK, "RELEASED", Duration.ofMinutes(2));
        are(2, QUICK, "CONFIRMED", Duration.ofSeconds(1));
        Instant begun = clock.instant();

        isRun();

        assertThat(asked).startsWith("quick confirm", "quick confirm");
        assertThat(Collections.frequency(asked, "quick cancel")).isEqualTo(3);
        assertThat(Collections.frequency(asked, "slow cancel")).isEqualTo(2);
        assertThat(Duration.between(begun, clock.instant())).isLessThan(Duration.ofSeconds(15));
    }

    @Test
    void what_is_to_be_confirmed_comes_before_what_is_held_on_to_and_that_before_what_is_given_back() {
        are(1, QUICK, "RELEASED", Duration.ofHours(3));
        are(1, QUICK, "HELD", Duration.ofHours(2));
        are(1, QUICK, "CONFIRMED", Duration.ofHours(1));

        isRun();

        assertThat(asked).containsExactly("quick confirm", "quick extend", "quick cancel");
    }

    @Test
    void of_one_a_few_are_settled_and_then_the_next() {
        are(12, QUICK, "CONFIRMED", Duration.ofHours(1));

        isRun();
        assertThat(asked).hasSize(10);
        isRun();

        assertThat(asked).hasSize(12);
    }

    @Test
    void who_answers_is_looked_at_before_who_does_not_and_what_was_not_seen_for_longest_first() {
        ListingId listing = new ListingId("fujian", "tower");
        in(database.administrator(), () -> {
            administrator.update("set local session_replication_role = replica");
            isConnected(SLOW, NOW);
            isConnected(QUICK, null);
            isOption(listing, SLOW, "of-silent", null);
            isOption(listing, QUICK, "seen-now", NOW);
            isOption(listing, QUICK, "seen-before", NOW.minusSeconds(60));
            return isOption(listing, QUICK, "never-seen", null);
        });
        SupplierRecords records = new SupplierRecords();
        records.sql = database.transactions().sql();

        List<String> options = in(database.transactions(), () -> records.options(List.of(listing)).keySet().stream()
                .map(OptionKey::option)
                .toList());

        assertThat(options).containsExactly("never-seen", "seen-before", "seen-now", "of-silent");
    }

    private void isRun() {
        in(database.transactions(), () -> {
            settle.run();
            return asked;
        });
    }

    private static <T> T in(PlainTransactions transactions, Supplier<T> work) {
        List<T> results = new ArrayList<>();
        transactions.connected(() -> results.add(transactions.inTransaction("platform", work)));
        return results.get(0);
    }

    /** Held there, until soon, and due for so long. */
    private void are(int number, UUID connection, String wanted, Duration since) {
        in(
                database.administrator(),
                () -> administrator.update(
                        "insert into supplier_reservation (tenant_id, reservation_id, booking_id, item, connection_id, state,"
                                + " wanted, reserved_until, next_try_at, created_at, changed_at)"
                                + " select 'fujian', gen_random_uuid(), gen_random_uuid(), 1, ?, 'HELD', ?, ?, ?, ?, ?"
                                + " from generate_series(1, ?)",
                        connection,
                        wanted,
                        clock.instant().plusSeconds(60),
                        clock.instant().minus(since),
                        NOW,
                        NOW,
                        number));
    }

    private void isConnected(UUID connection, @Nullable Instant silentSince) {
        administrator.update(
                "insert into supplier_connection (tenant_id, connection_id, operator_code, name, url, sealed,"
                        + " master_key_id, state, created_at, silent_since)"
                        + " values ('fujian', ?, 'minhai-travel', 'S', 'https://s.example', '', 1, 'ACTIVE', now(), ?)",
                connection,
                silentSince);
    }

    private int isOption(ListingId listing, UUID connection, String option, @Nullable Instant seen) {
        return administrator.update(
                "insert into supplier_option (tenant_id, listing_code, option_code, operator_code, connection_id,"
                        + " product_id, their_option_id, units, seen_at)"
                        + " values (?, ?, ?, 'minhai-travel', ?, 'p', 'o', '{\"ADULT\": \"adult\"}', ?)",
                listing.tenant(),
                listing.code(),
                option,
                connection,
                seen);
    }

    /** Suppliers who do what they are asked for, in their time. */
    private final class Answering extends Suppliers {
        @Override
        public Theirs.Booking extend(UUID connection, UUID uuid, int minutes) {
            return answer(connection, uuid, "extend", "ON_HOLD");
        }

        @Override
        public Theirs.Booking confirm(UUID connection, UUID uuid, Octo.Contact contact, @Nullable String reference) {
            return answer(connection, uuid, "confirm", "CONFIRMED");
        }

        @Override
        public Theirs.Booking cancel(UUID connection, UUID uuid, String reason) {
            return answer(connection, uuid, "cancel", "CANCELLED");
        }

        private Theirs.Booking answer(UUID connection, UUID uuid, String act, String status) {
            boolean isSlow = connection.equals(SLOW);
            asked.add((isSlow ? "slow " : "quick ") + act);
            clock.passes(isSlow ? Duration.ofMillis(4_900) : Duration.ofMillis(100));
            Instant until = clock.instant().plus(Duration.ofMinutes(30));
            return new Theirs.Booking(uuid, status, null, until, null, null, null, null);
        }
    }
}
