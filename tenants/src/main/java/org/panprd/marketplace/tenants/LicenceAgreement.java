package org.panprd.marketplace.tenants;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.tenants.border.Source;

/**
 * Regions each of which recognises licences of some kinds that another has checked: an entry of
 * {@code region/licences.yaml}. The last day is counted in; without one it holds for good.
 */
public record LicenceAgreement(
        String code,
        List<String> kinds,
        List<String> among,
        LocalDate effectiveFrom,
        @Nullable LocalDate effectiveUntil,
        Source source) {

    public LicenceAgreement {
        kinds = List.copyOf(kinds);
        among = List.copyOf(among);
    }

    /** Whether it lets a licence that one region has checked count in another on that day. */
    public boolean recognises(String kind, String checkedIn, String shownIn, LocalDate on) {
        return isInForce(on) && kinds.contains(kind) && among.contains(checkedIn) && among.contains(shownIn);
    }

    public boolean isInForce(LocalDate on) {
        return !on.isBefore(effectiveFrom) && (effectiveUntil == null || !on.isAfter(effectiveUntil));
    }
}
