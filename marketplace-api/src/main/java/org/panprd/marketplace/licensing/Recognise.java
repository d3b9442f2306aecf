package org.panprd.marketplace.licensing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.panprd.marketplace.keycloak.Caller;
import org.panprd.marketplace.licensing.Application.Recognised;
import org.panprd.marketplace.tenancy.Regions;
import org.panprd.marketplace.tenants.LicenceFile;

/**
 * Finds the licences that a business need not show, because another tenant has checked them: those of operators which
 * the applicant owns, and which are registered under the same number. A licence that was itself recognised counts no
 * further, for its own tenant has not seen it.
 */
@ApplicationScoped
class Recognise {
    @Inject
    Licences licences;

    @Inject
    Regions regions;

    /** In the market. At most one of each kind, the one that lasts longest. */
    List<Recognised> find(Caller applicant, String tenant, String registrationNumber, LocalDate today) {
        List<String> tenants = new ArrayList<>();
        List<String> operators = new ArrayList<>();
        for (String other : new TreeMap<>(applicant.memberships()).keySet()) {
            for (String operator : applicant.operators(other)) {
                if (!other.equals(tenant) && applicant.owns(other, operator)) {
                    tenants.add(other);
                    operators.add(operator);
                }
            }
        }
        if (tenants.isEmpty()) {
            return List.of();
        }
        List<Licence> held = licences.validOf(tenants, operators);
        Set<List<String>> same = new HashSet<>();
        held.stream()
                .filter(one -> one.details().kind().equals(LicenceFile.REGISTRATION)
                        && one.details().number().equals(registrationNumber))
                .forEach(one -> same.add(owner(one)));
        Map<String, Recognised> found = new TreeMap<>();
        held.stream()
                .filter(one -> one.checkedIn() == null && same.contains(owner(one)))
                .filter(one -> !one.details().isOver(today))
                .forEach(one -> regions.shared()
                        .licences()
                        .agreement(one.details().kind(), one.tenant(), tenant, today)
                        .ifPresent(agreement -> found.merge(
                                one.details().kind(), recognised(one, agreement.code()), Recognise::longer)));
        return List.copyOf(found.values());
    }

    private static List<String> owner(Licence licence) {
        return List.of(licence.tenant(), Objects.requireNonNull(licence.operator()));
    }

    private static Recognised recognised(Licence licence, String agreement) {
        return new Recognised(
                licence.details().kind(),
                licence.tenant(),
                Objects.requireNonNull(licence.operator()),
                agreement,
                licence.details().number(),
                licence.details().issuer(),
                licence.details().validUntil());
    }

    private static Recognised longer(Recognised one, Recognised other) {
        boolean isLonger = one.validUntil() == null
                || (other.validUntil() != null && !one.validUntil().isBefore(other.validUntil()));
        return isLonger ? one : other;
    }
}
