package org.panprd.marketplace.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.panprd.marketplace.keycloak.TenantStaff;
import org.panprd.marketplace.keycloak.TenantStaff.Member;

/** How to reach who works for an operator or a bureau at this moment. It asks Keycloak: not to be called in a transaction. */
@ApplicationScoped
public class StaffAddresses {
    @Inject
    TenantStaff staff;

    /** The address of somebody's account; {@code *} is the bureau; nobody's who is not on that staff, or not any more. */
    public Optional<String> find(String tenant, String operator, String person) {
        return Employer.of(tenant, operator).allGroups().stream()
                .flatMap(group -> staff.members(tenant, group).stream())
                .filter(member -> member.id().equals(person))
                .map(Member::email)
                .filter(address -> !address.isEmpty())
                .findFirst();
    }

    /** Who leads it. */
    public List<String> leaders(String tenant, String operator) {
        return staff.members(tenant, Employer.of(tenant, operator).leaders()).stream()
                .map(Member::id)
                .toList();
    }
}
