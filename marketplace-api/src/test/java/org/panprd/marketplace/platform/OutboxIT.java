package org.panprd.marketplace.platform;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.inject.Instance;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Messages and who delivers them, on a real database. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("UnnecessaryAssignment") // No container here: the test is who injects.
class OutboxIT {
    private static final int MANY = 2 * Outbox.BATCH + 5;

    private final OwnDatabase database = OwnDatabase.start("outbox-it");
    private final Sql sql = database.transactions().sql();
    private final Outbox outbox = new PlainOutbox();
    private final OutboxDispatcher dispatcher = new OutboxDispatcher();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch hangs = new CountDownLatch(1);
    private final CountDownLatch answers = new CountDownLatch(1);
    private final AtomicInteger mailed = new AtomicInteger();
    private final AtomicInteger refunded = new AtomicInteger();

    OutboxIT() {
        outbox.sql = sql;
        outbox.clock = Clock.systemUTC();
        dispatcher.outbox = outbox;
        dispatcher.handlers = handlers(new Mail(), new Refund());
    }

    @AfterAll
    void stop() {
        answers.countDown();
        threads.shutdownNow();
        database.close();
    }

    @AfterEach
    void is_empty() {
        connected(() -> inTransaction(() -> sql.update("delete from outbox")));
    }

    @Test
    void a_mail_server_that_hangs_holds_up_nothing_but_mail()
            throws InterruptedException, ExecutionException, TimeoutException {
        are(MANY, "mail");
        are(1, "refund");
        Future<?> mail = threads.submit(() -> connected(dispatcher::runMail));
        assertThat(hangs.await(30, TimeUnit.SECONDS)).isTrue();

        threads.submit(() -> connected(dispatcher::run)).get(30, TimeUnit.SECONDS);

        assertThat(refunded).hasValue(1);
        assertThat(mailed).hasValue(0);
        answers.countDown();
        mail.get(60, TimeUnit.SECONDS);
        assertThat(mailed).hasValue(MANY);
        assertThat(left()).isEmpty();
    }

    @Test
    void what_nobody_delivers_is_tried_all_the_same_and_kept_with_the_reason() {
        are(1, "unknown");

        connected(dispatcher::runMail);
        assertThat(left()).containsExactly("unknown 0 null");
        connected(dispatcher::run);

        assertThat(left()).containsExactly("unknown 1 java.lang.IllegalStateException");
    }

    private void are(int number, String handler) {
        connected(() -> inTransaction(() -> {
            for (int i = 0; i < number; i++) {
                outbox.publish(handler, i);
            }
            return number;
        }));
    }

    private List<String> left() {
        List<String> left = new ArrayList<>();
        connected(() -> left.addAll(inTransaction(() -> sql.query(
                "select handler || ' ' || attempts || ' ' || coalesce(last_error, 'null') from outbox",
                row -> row.getString(1)))));
        return left;
    }

    private void connected(Runnable work) {
        database.transactions().connected(work);
    }

    private <T> T inTransaction(Supplier<T> work) {
        return database.transactions().inTransaction("platform", work);
    }

    /** Of which only this is asked. */
    @SuppressWarnings("unchecked")
    private static Instance<OutboxHandler> handlers(OutboxHandler... handlers) {
        return (Instance<OutboxHandler>) Proxy.newProxyInstance(
                Instance.class.getClassLoader(), new Class<?>[] {Instance.class}, (proxy, method, arguments) -> {
                    assertThat(method.getName()).isEqualTo("stream");
                    return Stream.of(handlers);
                });
    }

    /** Hangs until it is said that it no longer does. */
    private final class Mail implements OutboxHandler {
        @Override
        public String name() {
            return "mail";
        }

        @Override
        public boolean isMail() {
            return true;
        }

        @Override
        public void deliver(String payload) {
            hangs.countDown();
            try {
                answers.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            mailed.incrementAndGet();
        }
    }

    /** Hangs never. */
    private final class Refund implements OutboxHandler {
        @Override
        public String name() {
            return "refund";
        }

        @Override
        public void deliver(String payload) {
            refunded.incrementAndGet();
        }
    }

    /** As a container would have it: a transaction for each step. */
    private final class PlainOutbox extends Outbox {
        @Override
        List<Message> take(List<String> names, boolean areThese) {
            return inTransaction(() -> super.take(names, areThese));
        }

        @Override
        void delivered(Message message) {
            inTransaction(() -> {
                super.delivered(message);
                return message;
            });
        }

        @Override
        void failed(Message message, RuntimeException failure) {
            inTransaction(() -> {
                super.failed(message, failure);
                return message;
            });
        }
    }
}
