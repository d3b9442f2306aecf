package org.panprd.marketplace.border;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether a traveller may make a crossing.
 *
 * @param way the one that fits, or the nearest; absent if there is none for anybody like them
 * @param reasons why it is not simply a yes; empty for a yes
 */
record Verdict(@Nullable Ruled way, List<Reason> reasons) {
    Verdict {
        reasons = List.copyOf(reasons);
    }

    Outcome outcome() {
        if (reasons.isEmpty()) {
            return Outcome.YES;
        }
        return reasons.stream().allMatch(Reason::canBeMended) ? Outcome.YES_IF : Outcome.NO;
    }

    int weight() {
        return reasons.stream().mapToInt(Reason::weight).sum();
    }
}
