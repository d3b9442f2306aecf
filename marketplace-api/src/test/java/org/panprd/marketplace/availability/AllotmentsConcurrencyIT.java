package org.panprd.marketplace.availability;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.availability.Stock.Count;
import org.panprd.marketplace.platform.OwnDatabase;
import org.panprd.marketplace.platform.PlainTransactions;

/**
 * The room's own SQL on a real PostgreSQL, under row level security. The table's check constraint stands behind every
 * step: a counter that left its bounds would fail the statement, and with it the property.
 */
class AllotmentsConcurrencyIT {
    private static final int ALLOTMENTS = 4;
    private static final int THREADS = 4;
    private static final int DEADLINE_SECONDS = 60;

    private static @Nullable OwnDatabase database;

    enum Act {
        HOLD,
        CONFIRM,
        EXPIRE,
        CANCEL,
        PAY_LATE
    }

    /** An act, on the booking of that number over all that were made so far; a hold makes a new one. */
    record Step(Act act, int booking, List<Integer> quantities) {}

    @BeforeContainer
    static void start() {
        database = OwnDatabase.start("allotments-it");
    }

    @AfterContainer
    static void stop() {
        if (database != null) {
            database.close();
        }
    }

    @Property(tries = 60)
    void one_after_the_other_the_counters_say_exactly_what_bookings_have(
            @ForAll("capacities") List<Integer> capacities, @ForAll("steps") List<Step> steps) {
        transactions().connected(() -> {
            Stock stock = new Stock(transactions(), capacities);
            Ledger ledger = new Ledger(capacities);

            for (Step step : steps) {
                UUID booking = ledger.bookingOf(step);
                boolean held = act(stock, step, booking);

                assertThat(held).as("%s", step).isEqualTo(ledger.act(step, booking));
                assertThat(stock.counts()).as("%s", step).isEqualTo(ledger.counts());
            }
        });
    }

    @Property(tries = 40, shrinking = ShrinkingMode.OFF)
    void all_at_once_no_unit_is_lost_or_sold_twice_and_in_the_end_all_are_back(
            @ForAll("capacities") List<Integer> capacities, @ForAll("threads") List<List<Step>> threads) {
        var bookings = new CopyOnWriteArrayList<UUID>(List.of(UUID.randomUUID()));
        transactions().connected(() -> {
            Stock stock = new Stock(transactions(), capacities);

            atOnce(threads.stream()
                    .<Runnable>map(steps -> () -> steps.forEach(step -> {
                        UUID booking = step.act() == Act.HOLD
                                ? UUID.randomUUID()
                                : bookings.get(step.booking() % bookings.size());
                        if (act(stock, step, booking) && step.act() == Act.HOLD) {
                            bookings.add(booking);
                        }
                    }))
                    .toList());

            Map<Integer, Count> counts = stock.counts();
            assertThat(counts).isEqualTo(stock.claimed());
            counts.forEach((number, count) -> {
                assertThat(count.held()).isNotNegative();
                assertThat(count.sold()).isNotNegative();
                assertThat(count.held() + count.sold()).isLessThanOrEqualTo(capacities.get(number));
            });

            bookings.forEach(stock::releaseHeld);
            bookings.forEach(stock::releaseSold);
            assertThat(stock.counts().values()).containsOnly(Count.NOTHING);
        });
    }

    @Example
    void of_forty_who_want_the_last_ten_exactly_ten_get_them() {
        Set<UUID> winners = ConcurrentHashMap.newKeySet();
        transactions().connected(() -> {
            Stock stock = new Stock(transactions(), List.of(10, 100, 12, 100));
            List<Claim> claims = stock.claims(List.of(1, 2, 1, 3));

            atOnce(java.util.Collections.nCopies(40, () -> {
                UUID booking = UUID.randomUUID();
                if (stock.hold(booking, claims).isEmpty()) {
                    winners.add(booking);
                }
            }));

            assertThat(winners).hasSize(10);
            assertThat(stock.counts())
                    .isEqualTo(
                            Map.of(0, new Count(10, 0), 1, new Count(20, 0), 2, new Count(10, 0), 3, new Count(30, 0)));
        });
    }

    @Example
    void of_a_payment_and_an_expiry_of_one_hold_exactly_one_takes_place() {
        transactions().connected(() -> {
            for (int attempt = 0; attempt < 20; attempt++) {
                Stock stock = new Stock(transactions(), List.of(1, 1, 1, 1));
                UUID booking = UUID.randomUUID();
                assertThat(stock.hold(booking, stock.claims(List.of(1, 1, 1, 1))))
                        .isEmpty();

                atOnce(List.of(() -> stock.sell(booking), () -> stock.releaseHeld(booking)));

                assertThat(stock.counts().values()).containsAnyOf(new Count(0, 1), Count.NOTHING);
                assertThat(Set.copyOf(stock.counts().values())).hasSize(1);
            }
        });
    }

    @Provide
    Arbitrary<List<Integer>> capacities() {
        return Arbitraries.integers().between(0, 5).list().ofSize(ALLOTMENTS);
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        Arbitrary<List<Integer>> quantities = Arbitraries.integers()
                .between(0, 2)
                .list()
                .ofSize(ALLOTMENTS)
                .filter(list -> list.stream().anyMatch(quantity -> quantity > 0));
        return Combinators.combine(
                        Arbitraries.of(Act.HOLD, Act.HOLD, Act.HOLD, Act.CONFIRM, Act.EXPIRE, Act.CANCEL, Act.PAY_LATE),
                        Arbitraries.integers().between(0, 7),
                        quantities)
                .as(Step::new)
                .list()
                .ofMinSize(4)
                .ofMaxSize(16);
    }

    @Provide
    Arbitrary<List<List<Step>>> threads() {
        return steps().list().ofSize(THREADS);
    }

    /** Tells whether stock was taken by it. */
    private static boolean act(Stock stock, Step step, UUID booking) {
        return switch (step.act()) {
            case HOLD -> stock.hold(booking, stock.claims(step.quantities())).isEmpty();
            case CONFIRM -> did(() -> stock.sell(booking));
            case EXPIRE -> did(() -> stock.releaseHeld(booking));
            case CANCEL -> did(() -> stock.releaseSold(booking));
            case PAY_LATE -> stock.holdAgain(booking);
        };
    }

    private static boolean did(Runnable work) {
        work.run();
        return true;
    }

    private static PlainTransactions transactions() {
        return Objects.requireNonNull(database).transactions();
    }

    private static void atOnce(List<Runnable> works) {
        var ready = new CountDownLatch(Math.min(works.size(), 2 * THREADS));
        ExecutorService threads = Executors.newFixedThreadPool(2 * THREADS);
        try {
            var results = new ArrayList<Future<?>>();
            for (Runnable work : works) {
                results.add(threads.submit(() -> transactions().connected(() -> {
                    ready.countDown();
                    await(ready);
                    work.run();
                })));
            }
            for (Future<?> result : results) {
                result.get(DEADLINE_SECONDS, SECONDS);
            }
        } catch (Exception e) {
            throw new AssertionError("A step has failed", e);
        } finally {
            threads.shutdownNow();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(DEADLINE_SECONDS, SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The same in memory, as simply as it can be said. */
    private static final class Ledger {
        private enum State {
            HELD,
            SOLD,
            RELEASED
        }

        private final List<Integer> capacities;
        private final List<UUID> bookings = new ArrayList<>(List.of(UUID.randomUUID()));
        private final Map<UUID, List<Integer>> quantities = new HashMap<>();
        private final Map<UUID, State> states = new HashMap<>();

        Ledger(List<Integer> capacities) {
            this.capacities = capacities;
        }

        UUID bookingOf(Step step) {
            return step.act() == Act.HOLD ? UUID.randomUUID() : bookings.get(step.booking() % bookings.size());
        }

        boolean act(Step step, UUID booking) {
            return switch (step.act()) {
                case HOLD -> hold(booking, step.quantities());
                case CONFIRM -> become(booking, State.HELD, State.SOLD);
                case EXPIRE -> become(booking, State.HELD, State.RELEASED);
                case CANCEL -> become(booking, State.SOLD, State.RELEASED);
                case PAY_LATE -> holdAgain(booking);
            };
        }

        Map<Integer, Count> counts() {
            var counts = new TreeMap<Integer, Count>();
            for (int i = 0; i < capacities.size(); i++) {
                counts.put(i, new Count(sum(i, State.HELD), sum(i, State.SOLD)));
            }
            return counts;
        }

        private boolean hold(UUID booking, List<Integer> wanted) {
            if (!fits(wanted)) {
                return false;
            }
            bookings.add(booking);
            quantities.put(booking, wanted);
            states.put(booking, State.HELD);
            return true;
        }

        private boolean holdAgain(UUID booking) {
            boolean again = states.get(booking) == State.RELEASED;
            if (again && !fits(quantities.getOrDefault(booking, List.of()))) {
                return false;
            }
            return become(booking, State.RELEASED, State.HELD);
        }

        private boolean become(UUID booking, State from, State to) {
            states.replace(booking, from, to);
            return true;
        }

        private boolean fits(List<Integer> wanted) {
            for (int i = 0; i < wanted.size(); i++) {
                boolean room = sum(i, State.HELD) + sum(i, State.SOLD) + wanted.get(i) <= capacities.get(i);
                if (wanted.get(i) > 0 && !room) {
                    return false;
                }
            }
            return true;
        }

        private int sum(int allotment, State state) {
            return quantities.entrySet().stream()
                    .filter(entry -> states.get(entry.getKey()) == state)
                    .mapToInt(entry -> entry.getValue().get(allotment))
                    .sum();
        }
    }
}
