package org.panprd.marketplace.tenants;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.tenants.border.Source;

/**
 * What some schemes are likely to settle directly at some kinds of institutions.
 *
 * @param among regions in which the institution is
 * @param leastPercent of the medical part, with {@code mostPercent}; samples
 * @param yearlyLimitMinor in the currency of the region
 * @param before what the insured do before
 * @param effectiveUntil the last day
 */
public record Settlement(
        List<String> schemes,
        List<String> institutions,
        List<String> among,
        Home home,
        int leastPercent,
        int mostPercent,
        @Nullable Long yearlyLimitMinor,
        Text scope,
        Text before,
        LocalDate effectiveFrom,
        @Nullable LocalDate effectiveUntil,
        Source source) {

    public Settlement {
        schemes = List.copyOf(schemes);
        institutions = List.copyOf(institutions);
        among = List.copyOf(among);
    }

    /** Where the insured belong to the scheme, as seen from the institution. */
    public enum Home {
        SAME,
        OTHER
    }

    public boolean holdsFor(String scheme, String home, String institution, String region, LocalDate day) {
        return schemes.contains(scheme)
                && institutions.contains(institution)
                && among.contains(region)
                && this.home == (home.equals(region) ? Home.SAME : Home.OTHER)
                && holdsOn(day);
    }

    private boolean holdsOn(LocalDate day) {
        return !day.isBefore(effectiveFrom) && (effectiveUntil == null || !day.isAfter(effectiveUntil));
    }

    /** Whether both can hold for somebody on some day. */
    public boolean overlaps(Settlement other) {
        return home == other.home
                && schemes.stream().anyMatch(other.schemes::contains)
                && institutions.stream().anyMatch(other.institutions::contains)
                && among.stream().anyMatch(other.among::contains)
                && (effectiveUntil == null || !effectiveUntil.isBefore(other.effectiveFrom))
                && (other.effectiveUntil == null || !other.effectiveUntil.isBefore(effectiveFrom));
    }
}
