package org.panprd.marketplace.web.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Kinds of examinations, and where their results count. */
public record ExaminationKinds(List<Kind> items) {
    /** A kind; a result counts for so many days, in these regions. */
    public record Kind(
            String code, String name, int validDays, List<Named> regions, String source, LocalDate sourceAsOf) {}

    /** The one of that code. */
    public Optional<Kind> find(String code) {
        return items.stream().filter(kind -> kind.code().equals(code)).findFirst();
    }
}
