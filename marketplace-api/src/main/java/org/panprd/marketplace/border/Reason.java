package org.panprd.marketplace.border;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.tenants.Text;
import org.panprd.marketplace.tenants.border.Source;

/**
 * Why it is not simply a yes.
 *
 * @param weight how far from a yes; what cannot be mended weighs more than all together that can
 * @param rule whose it is: {@code RULE-SET/RULE}, or {@code port/PORT}
 * @param arguments of its text: numbers, dates, {@link Text}s, lists of them, {@link Country}s or {@link Document}s
 * @param remedy what can still be done
 */
record Reason(
        Code code,
        int weight,
        String rule,
        Source source,
        List<Object> arguments,
        @Nullable Remedy remedy) {

    private static final int MENDABLE = 1;

    Reason {
        arguments = List.copyOf(arguments);
    }

    /** Something to do, where, by when at the latest. */
    record Remedy(@Nullable Text where, LocalDate by) {}

    /** Is written by its name in the language of who reads it. */
    record Document(String code) {}

    /** Is written by its name in the reader's language. */
    record Country(String code) {}

    boolean canBeMended() {
        return remedy != null;
    }

    /** The same with another argument. */
    Reason about(Object argument) {
        return new Reason(code, weight, rule, source, List.of(argument), remedy);
    }

    static Reason hard(Code code, Ruled ruled, Object... arguments) {
        return new Reason(code, code.weight, ruled.name(), ruled.set().source(), List.of(arguments), null);
    }

    /** Mendable if the day by which it has to be done is not over. */
    static Reason mendable(Code code, Ruled ruled, LocalDate today, Remedy remedy, Object... arguments) {
        return remedy.by().isBefore(today)
                ? hard(code, ruled, arguments)
                : new Reason(code, MENDABLE, ruled.name(), ruled.set().source(), List.of(arguments), remedy);
    }

    /** What it is about; the names are part of the interface. */
    enum Code {
        /** The document ends before the crossing. */
        EXPIRED,
        /** The document ends before the return. */
        EXPIRES_ON_TRIP,
        /** The document is not valid for long enough after the return. */
        VALIDITY,
        /** The permit names other ports. */
        PERMIT_PORT,
        /** The permit is for one trip, which is made or booked. */
        PERMIT_USED,
        VISA,
        VISA_AT_PORT,
        ENDORSEMENT,
        GROUP_TOO_SMALL,
        GROUP_TOO_LARGE,
        GUARDIAN,
        BRING,
        /** The name list is closed. */
        LEAD_TIME(15),
        STAY(50),
        WEEKDAY(50),
        DOCUMENT(200),
        AGE(300),
        RESIDENCE(1000),
        /** Nobody of this nationality crosses here, for all that the rules say. */
        NO_RULE(2000),
        PORT_CLOSED(50),
        /** For these days only. */
        PORT_CLOSURE(50),
        PORT_HOURS(50),
        PORT_NOT_OPEN(2000),
        BARRED(2000);

        private final int weight;

        Code() {
            this(20);
        }

        int weight() {
            return weight;
        }

        /** Whether it is cured by another document only, not by something to go with this one. */
        boolean needsAnotherDocument() {
            return switch (this) {
                case EXPIRED, EXPIRES_ON_TRIP, VALIDITY, PERMIT_PORT, PERMIT_USED, DOCUMENT -> true;
                default -> false;
            };
        }

        Code(int weight) {
            this.weight = weight;
        }
    }
}
