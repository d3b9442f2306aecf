package org.panprd.marketplace.tenants.border;

import java.util.List;
import java.util.Locale;

/**
 * Why a rule set is not sound.
 *
 * @param at the way to the field: names, and positions in lists
 * @param arguments of its text
 */
public record RuleFault(List<Object> at, Kind kind, List<Object> arguments) {
    public RuleFault {
        at = List.copyOf(at);
        arguments = List.copyOf(arguments);
    }

    static RuleFault of(Kind kind, List<Object> at, Object... arguments) {
        return new RuleFault(at, kind, List.of(arguments));
    }

    /** What may be wrong. */
    public enum Kind {
        UNKNOWN_PORT("no port %s"),
        UNKNOWN_DOCUMENT("no document %s"),
        UNKNOWN_COUNTRY("no country %s"),
        TWICE("%s is given twice"),
        ORDER("%s is before %s"),
        OUTSIDE("%s is outside the dates of the rule set"),
        HOLE("no way from %s to %s: its dates have a hole"),
        DISAGREE("asks the same travellers for something else than %s"),
        REPEAT("says the same as %s"),
        BARRED("nobody can go this way: %s bars it"),
        NOT_OPEN("port %s is not open to nationals of %s");

        private final String english;

        Kind(String english) {
            this.english = english;
        }

        /** Stable, for texts in other languages. */
        public String key() {
            return "rule-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** In English. */
    public String message() {
        return kind.english.formatted(arguments.toArray());
    }
}
