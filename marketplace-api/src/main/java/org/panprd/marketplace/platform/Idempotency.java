package org.panprd.marketplace.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.kernel.CommonProblem;
import org.panprd.marketplace.kernel.FieldFault;
import org.panprd.marketplace.kernel.Refusal;
import org.panprd.marketplace.tenants.Language;

/**
 * Does once what a client may ask for again. The key, the request's keyed hash (it may hold persons) and the answer are stored in the transaction
 * that does the work; what is refused is rolled back with its key, and may be tried again. Two requests with one key at
 * the same time: the second waits at the key's row until the first has ended.
 */
@ApplicationScoped
public class Idempotency {
    /** How long a key is remembered. */
    public static final Duration KEPT = Duration.ofDays(7);

    private static final int MAX_KEY = 200;

    @Inject
    Sql sql;

    @Inject
    MasterKeys keys;

    @Inject
    Clock clock;

    /**
     * Runs the work, or gives the answer that it had.
     *
     * @param principal whose key it is; the same key of somebody else is another one
     * @param request all that the answer depends on: operation and body
     */
    @Transactional
    public Answer once(String principal, @Nullable String key, String request, Supplier<Answer> work) {
        String checked = check(key);
        String hash = keys.hash(request);
        int added = sql.update(
                "insert into idempotency (principal, key, request_hash, created_at) values (?, ?, ?, ?)"
                        + " on conflict do nothing",
                principal,
                checked,
                hash,
                clock.instant());
        if (added == 0) {
            return repeat(principal, checked, hash);
        }
        Answer answer = work.get();
        sql.update(
                "update idempotency set status = ?, location = ?, language = ?, body = ? where principal = ? and key = ?",
                answer.status(),
                answer.location(),
                answer.language().tag(),
                answer.body(),
                principal,
                checked);
        return answer;
    }

    /** Forgets all keys of one principal. */
    @Transactional
    public void forget(String principal) {
        sql.update("delete from idempotency where principal = ?", principal);
    }

    /** The answer that a request had, for work that is done outside of a transaction before it is written down. */
    @Transactional
    public Optional<Answer> find(String principal, @Nullable String key, String request) {
        return stored(principal, check(key)).map(stored -> stored.answerTo(keys.hash(request)));
    }

    /** Forgets old keys; the number of them. */
    @Transactional
    public int forget() {
        return sql.update(
                "delete from idempotency where created_at < ?", clock.instant().minus(KEPT));
    }

    private Answer repeat(String principal, String key, String hash) {
        return stored(principal, key)
                .orElseThrow(() -> new Refusal(CommonProblem.CONFLICT))
                .answerTo(hash);
    }

    private Optional<Stored> stored(String principal, String key) {
        return sql
                .query(
                        "select request_hash, status, location, language, body from idempotency"
                                + " where principal = ? and key = ?",
                        Stored::read,
                        principal,
                        key)
                .stream()
                .findFirst();
    }

    private static String check(@Nullable String key) {
        if (key == null || key.isBlank()) {
            throw new Refusal(CommonProblem.IDEMPOTENCY_KEY_MISSING);
        }
        if (key.length() > MAX_KEY || !key.chars().allMatch(c -> c > ' ' && c < 127)) {
            throw Refusal.invalid(java.util.List.of(FieldFault.of("Idempotency-Key", "idempotency-key", MAX_KEY)));
        }
        return key;
    }

    /** Of a file. */
    public static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    static String sha256(String text) {
        return sha256(text.getBytes(StandardCharsets.UTF_8));
    }

    private record Stored(String hash, Answer answer) {
        Answer answerTo(String asked) {
            if (!hash.equals(asked)) {
                throw new Refusal(CommonProblem.IDEMPOTENCY_KEY_REUSED);
            }
            return answer;
        }

        static Stored read(ResultSet row) throws SQLException {
            return new Stored(
                    row.getString(1),
                    new Answer(
                            row.getInt(2),
                            row.getString(3),
                            Languages.find(row.getString(4)).orElse(Language.SIMPLIFIED_CHINESE),
                            row.getString(5)));
        }
    }
}
