package org.panprd.marketplace.tenants.check;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.panprd.marketplace.tenants.HeldLicence;
import org.panprd.marketplace.tenants.LicenceFile;
import org.panprd.marketplace.tenants.LicenceKind;
import org.panprd.marketplace.tenants.OperatorFile;

/** Every operator of a tenant has the licences that it needs, each once and still valid. */
final class HeldLicenceCheck {
    private final LicenceFile kinds;
    private final LocalDate today;

    HeldLicenceCheck(LicenceFile kinds, LocalDate today) {
        this.kinds = kinds;
        this.today = today;
    }

    void check(TenantSources tenant) {
        tenant.licences().ifPresent(licences -> {
            Set<List<String>> held = new HashSet<>();
            for (int i = 0; i < licences.value().size(); i++) {
                HeldLicence licence = licences.value().get(i);
                check(licences.source(), Field.of(i), licence, tenant.operatorCodes());
                if (!held.add(List.of(licence.operator(), licence.kind()))) {
                    licences.source().report(Field.of(i), licence.operator() + " has it twice");
                }
            }
            tenant.operators().stream()
                    .flatMap(operators -> operators.value().stream())
                    .forEach(operator -> expect(licences.source(), operator, tenant, held));
        });
    }

    private void check(Source source, Field at, HeldLicence licence, Codes operators) {
        if (operators.lack(licence.operator())) {
            source.report(at.and("operator"), "no operator " + licence.operator());
        }
        Optional<LicenceKind> kind = kinds.find(licence.kind());
        if (kind.isEmpty()) {
            source.report(at.and("kind"), "no kind of licence " + licence.kind());
        } else if (kind.get().expires() == (licence.validUntil() == null)) {
            source.report(
                    at.and("validUntil"), kind.get().expires() ? "is missing" : "stands on no licence of that kind");
        }
        if (licence.validUntil() != null && licence.validUntil().isBefore(today)) {
            source.report(at.and("validUntil"), "is over");
        }
    }

    private void expect(Source source, OperatorFile operator, TenantSources tenant, Set<List<String>> held) {
        boolean crosses = tenant.listings().stream()
                .map(Sourced::value)
                .anyMatch(listing -> listing.port() != null && Objects.equals(listing.operator(), operator.code()));
        for (LicenceKind kind : kinds.kinds()) {
            boolean isNeeded = kind.holders().contains(operator.kind()) || (crosses && kind.tours());
            if (isNeeded && !held.contains(List.of(operator.code(), kind.code()))) {
                source.report(Field.TOP, operator.code() + " has no " + kind.code());
            }
        }
    }
}
