package org.panprd.marketplace.border;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.tenants.Language;

/** Days on which a port is closed, in one language; without end, if {@code until} is absent. */
public record ClosureView(UUID id, LocalDate from, @Nullable LocalDate until, String reason, LocalDate enteredOn) {
    static ClosureView of(PortClosure closure, Language language) {
        return new ClosureView(
                closure.id(), closure.from(), closure.until(), closure.reason().in(language), closure.enteredOn());
    }

    /** Those of a port that stand and are not over. */
    public record ClosureList(List<ClosureView> items) {}
}
