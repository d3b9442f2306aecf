package org.panprd.marketplace.licensing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.licensing.Application.Content;
import org.panprd.marketplace.licensing.Application.Recognised;
import org.panprd.marketplace.tenants.LicenceFile;
import org.panprd.marketplace.tenants.LicenceKind;

/**
 * A licence that a business needs, and whether it has it.
 *
 * @param recognised by which another tenant's counts, if that is so
 */
record Needed(LicenceKind kind, State state, @Nullable Recognised recognised) {
    /** Whether it is there. */
    enum State {
        SHOWN,
        RECOGNISED,
        MISSING,
        NO_FILE,
        OVER;

        boolean isEnough() {
            return this == SHOWN || this == RECOGNISED;
        }
    }

    /** All that it needs; what was shown comes before what is recognised. */
    static List<Needed> of(
            LicenceFile kinds, Content content, List<Licence> shown, List<Recognised> recognised, LocalDate today) {
        return kinds.kinds().stream()
                .filter(kind -> kind.holders().contains(content.kind()) || (kind.tours() && content.crossesPorts()))
                .map(kind -> one(kind, shown, recognised, today))
                .toList();
    }

    private static Needed one(LicenceKind kind, List<Licence> shown, List<Recognised> recognised, LocalDate today) {
        Optional<Licence> own = shown.stream()
                .filter(licence -> licence.details().kind().equals(kind.code()))
                .findFirst();
        State state = own.map(licence -> stateOf(licence, today)).orElse(State.MISSING);
        Optional<Recognised> other = recognised.stream()
                .filter(one -> one.kind().equals(kind.code()) && !one.isOver(today))
                .findFirst();
        return state == State.SHOWN || other.isEmpty()
                ? new Needed(kind, state, null)
                : new Needed(kind, State.RECOGNISED, other.get());
    }

    private static State stateOf(Licence licence, LocalDate today) {
        if (licence.details().isOver(today)) {
            return State.OVER;
        }
        return licence.file() == null ? State.NO_FILE : State.SHOWN;
    }
}
