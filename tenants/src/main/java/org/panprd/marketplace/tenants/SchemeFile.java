package org.panprd.marketplace.tenants;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** {@code region/wellness/schemes.yaml}: schemes of health insurance, and what they settle directly. */
public record SchemeFile(List<Scheme> schemes, List<Settlement> settlements) {
    public SchemeFile {
        schemes = List.copyOf(schemes);
        settlements = List.copyOf(settlements);
    }

    public Optional<Scheme> find(String code) {
        return schemes.stream().filter(scheme -> scheme.code().equals(code)).findFirst();
    }

    /** There is one at the most. */
    public Optional<Settlement> find(String scheme, String home, String institution, String region, LocalDate day) {
        return settlements.stream()
                .filter(settlement -> settlement.holdsFor(scheme, home, institution, region, day))
                .findFirst();
    }
}
