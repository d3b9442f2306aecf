package org.panprd.marketplace.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.panprd.marketplace.channel.ChannelMessages.Taken;
import org.panprd.marketplace.platform.OwnDatabase;
import org.panprd.marketplace.platform.PlainTransactions;
import org.panprd.marketplace.platform.Sql;

/** Which of many messages are brought next, on a real database. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("UnnecessaryAssignment") // No container here: the test is who injects.
class ChannelMessagesIT {
    private static final Instant NOW = Instant.parse("2027-01-08T00:00:00Z");
    private static final Instant LEASE = NOW.plusSeconds(60);

    private final OwnDatabase database = OwnDatabase.start("channel-messages-it");
    private final Sql administrator = database.administrator().sql();
    private final ChannelMessages messages = new ChannelMessages();

    @BeforeAll
    void two_resellers() {
        messages.sql = database.transactions().sql();
        for (String code : List.of("slow", "quick")) {
            changed("insert into reseller values (?, 'R', 'r@r.example', '12345', 'ACTIVE', '{}', now(), 1)", code);
        }
    }

    @BeforeEach
    void nobody_is_told() {
        changed("delete from channel_subscription");
    }

    @AfterAll
    void stop() {
        database.close();
    }

    @Test
    void one_reseller_with_many_slow_addresses_leaves_room_for_others() {
        for (int i = 0; i < 10; i++) {
            waiting("slow", address("slow"), 4, Duration.ofHours(1));
        }
        waiting("quick", address("quick"), 6, Duration.ofSeconds(1));

        List<Taken> taken = taken(20);

        assertThat(taken).filteredOn(one -> one.reseller().equals("quick")).hasSize(4);
        assertThat(taken)
                .filteredOn(one -> one.reseller().equals("slow"))
                .hasSize(4)
                .extracting(Taken::subscription)
                .doesNotHaveDuplicates();
    }

    @Test
    void one_slow_address_leaves_room_for_the_others_of_its_reseller() {
        UUID slow = address("slow");
        UUID quick = address("slow");
        waiting("slow", slow, 9, Duration.ofHours(1));
        waiting("slow", quick, 9, Duration.ofSeconds(1));

        assertThat(taken(20)).extracting(Taken::subscription).containsExactlyInAnyOrder(slow, slow, quick, quick);
    }

    @Test
    void few_are_those_that_were_due_first() {
        waiting("quick", address("quick"), 1, Duration.ofSeconds(1));
        UUID oldest = address("slow");
        waiting("slow", oldest, 1, Duration.ofHours(1));

        assertThat(taken(1)).extracting(Taken::subscription).containsExactly(oldest);
    }

    @Test
    void of_a_booking_the_next_one_waits_for_the_one_before() {
        UUID address = address("quick");
        String booking = UUID.randomUUID().toString();
        isWaiting("quick", address, booking, NOW.minusSeconds(1));
        isWaiting("quick", address, booking, NOW.minusSeconds(9));

        List<Taken> first = taken(20);

        assertThat(first).hasSize(1);
        assertThat(taken(20)).isEmpty();
        changed(
                "update channel_message set state = 'DELIVERED', due_at = null where message_id = ?",
                first.get(0).id());
        assertThat(taken(20)).hasSize(1);
    }

    private List<Taken> taken(int most) {
        return in(database.transactions(), () -> messages.take(NOW, LEASE, most, 4));
    }

    private UUID address(String reseller) {
        UUID id = UUID.randomUUID();
        changed(
                "insert into channel_subscription values (?, ?, 'booking_update', ?, '', 1, now())",
                reseller,
                id,
                "https://r.example/" + id);
        return id;
    }

    /** Of as many bookings. */
    private void waiting(String reseller, UUID address, int number, Duration since) {
        for (int i = 0; i < number; i++) {
            isWaiting(reseller, address, UUID.randomUUID().toString(), NOW.minus(since));
        }
    }

    private void isWaiting(String reseller, UUID address, String booking, Instant due) {
        changed(
                "insert into channel_message (message_id, reseller_code, subscription_id, subject, content, created_at,"
                        + " due_at, give_up_at) values (gen_random_uuid(), ?, ?, ?, '{}', ?, ?, ?)",
                reseller,
                address,
                booking,
                due,
                due,
                NOW.plusSeconds(86_400));
    }

    private void changed(String statement, Object... values) {
        in(database.administrator(), () -> administrator.update(statement, values));
    }

    private static <T> T in(PlainTransactions transactions, Supplier<T> work) {
        List<T> results = new ArrayList<>();
        transactions.connected(() -> results.add(transactions.inTransaction("platform", work)));
        return results.get(0);
    }
}
