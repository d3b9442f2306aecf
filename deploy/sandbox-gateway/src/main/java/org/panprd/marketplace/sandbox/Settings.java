package org.panprd.marketplace.sandbox;

import java.time.Clock;
import java.time.Duration;
import java.util.function.IntFunction;

/**
 * How a gateway runs. {@code pauses} gives the wait before each repetition of a notification, counted from 1; {@code
 * notifyAnywhere} lets it notify other machines than its own.
 */
public record Settings(
        int port, String secret, Clock clock, IntFunction<Duration> pauses, boolean notifyAnywhere, int mostPayments) {

    private static final int MOST_PAYMENTS = 10_000;

    /** Port 0 takes any that is free. */
    public static Settings of(int port, String secret) {
        return new Settings(port, secret, Clock.systemUTC(), Settings::doubling, false, MOST_PAYMENTS);
    }

    public Settings withClock(Clock other) {
        return new Settings(port, secret, other, pauses, notifyAnywhere, mostPayments);
    }

    public Settings withPauses(IntFunction<Duration> other) {
        return new Settings(port, secret, clock, other, notifyAnywhere, mostPayments);
    }

    public Settings notifyingAnywhere() {
        return new Settings(port, secret, clock, pauses, true, mostPayments);
    }

    public Settings withMostPayments(int limit) {
        return new Settings(port, secret, clock, pauses, notifyAnywhere, limit);
    }

    private static Duration doubling(int repetition) {
        return Duration.ofSeconds(1L << (repetition - 1));
    }
}
