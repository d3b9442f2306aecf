package org.panprd.marketplace.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.panprd.marketplace.kernel.CommonProblem;
import org.panprd.marketplace.kernel.ProblemType;
import org.panprd.marketplace.kernel.Refusal;
import org.panprd.marketplace.local.MasterKeyFiles;
import org.panprd.marketplace.tenants.Language;

/** What is remembered of a request, on a real database; whoever asks, by either door, finds it. */
class IdempotencyIT {
    private static final String SCOPE = "yunnan";
    private static final String LIN = SCOPE + "/*/lin";
    private static final String REQUEST = "POST /staff {\"email\": \"new.hand@inns.example\"}";
    private static final Answer CREATED = new Answer(201, "/staff/7", Language.ENGLISH, "{\"id\": 7}");

    private static @Nullable OwnDatabase database;
    private static final Idempotency IDEMPOTENCY = new Idempotency();

    private final String key = UUID.randomUUID().toString();

    @BeforeAll
    @SuppressWarnings("UnnecessaryAssignment") // No container here: the test is who injects.
    static void start(@TempDir Path folder) throws IOException {
        OwnDatabase started = OwnDatabase.start("idempotency-it");
        database = started;
        var keys = new MasterKeys();
        keys.folder = MasterKeyFiles.make(folder).toString();
        keys.load();
        keys.areProven();
        IDEMPOTENCY.sql = started.transactions().sql();
        IDEMPOTENCY.keys = keys;
        IDEMPOTENCY.clock = Clock.fixed(Instant.parse("2027-03-01T01:00:00Z"), ZoneOffset.UTC);
    }

    @AfterAll
    static void stop() {
        if (database != null) {
            database.close();
        }
    }

    @BeforeEach
    void answer_once() {
        assertThat(once(REQUEST, CREATED)).isEqualTo(CREATED);
    }

    @Nested
    class An_answer {
        @Test
        void is_found_by_both_doors() {
            assertThat(find(LIN, key, REQUEST)).contains(CREATED);
            assertThat(once(REQUEST, new Answer(500, null, Language.ENGLISH, "Done again")))
                    .isEqualTo(CREATED);
        }

        @Test
        void to_another_request_is_refused_by_both_doors() {
            String other = REQUEST.replace("new", "old");

            assertThatRefused(CommonProblem.IDEMPOTENCY_KEY_REUSED, () -> find(LIN, key, other));
            assertThatRefused(CommonProblem.IDEMPOTENCY_KEY_REUSED, () -> once(other, CREATED));
        }

        @Test
        void is_found_by_no_other_key_and_for_nobody_else() {
            assertThat(find(LIN, key + "1", REQUEST)).isEmpty();
            assertThat(find(SCOPE + "/*/wang", key, REQUEST)).isEmpty();
        }

        @Test
        void is_not_asked_for_without_a_key() {
            assertThatRefused(CommonProblem.IDEMPOTENCY_KEY_MISSING, () -> find(LIN, null, REQUEST));
            assertThatRefused(CommonProblem.INVALID_REQUEST, () -> find(LIN, "a key", REQUEST));
        }
    }

    @Nested
    class The_request {
        @Test
        void is_kept_as_a_hash_that_tells_nothing_to_whom_the_key_is_unknown() {
            List<String> kept = inTransaction(() -> IDEMPOTENCY.sql.query(
                    "select request_hash from idempotency where key = ?", row -> row.getString(1), key));

            assertThat(kept)
                    .singleElement()
                    .asString()
                    .hasSize(64)
                    .isNotEqualTo(Idempotency.sha256(REQUEST))
                    .doesNotContain("hand");
        }
    }

    private Answer once(String request, Answer answer) {
        return inTransaction(() -> IDEMPOTENCY.once(LIN, key, request, () -> answer));
    }

    private static Optional<Answer> find(String principal, @Nullable String key, String request) {
        return inTransaction(() -> IDEMPOTENCY.find(principal, key, request));
    }

    private static void assertThatRefused(ProblemType problem, Supplier<?> work) {
        assertThatThrownBy(work::get).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.type())
                .isEqualTo(problem));
    }

    private static <T> T inTransaction(Supplier<T> work) {
        PlainTransactions transactions = Objects.requireNonNull(database).transactions();
        var results = new ArrayList<T>();
        transactions.connected(() -> results.add(transactions.inTransaction(SCOPE, work)));
        return results.get(0);
    }
}
