package org.panprd.marketplace.identity;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.panprd.marketplace.kernel.CommonProblem;
import org.panprd.marketplace.kernel.Refusal;
import org.panprd.marketplace.keycloak.Caller;

/**
 * An operator or a bureau, with the group of its tenant's organization for each role.
 *
 * @param code the operator's, or {@code *} for the bureau
 * @param leader the role that says who else is on the staff
 */
record Employer(String tenant, String code, StaffRole leader, Map<StaffRole, String> groups) {
    private static final String BUREAU = "*";

    Employer {
        groups = new EnumMap<>(groups);
    }

    static Employer operator(String tenant, String code) {
        String group = "/operators/" + code;
        return new Employer(
                tenant,
                code,
                StaffRole.OWNER,
                Map.of(
                        StaffRole.OWNER,
                        group + "/owners",
                        StaffRole.STAFF,
                        group,
                        StaffRole.DOCTOR,
                        group + "/doctors"));
    }

    /** By the code that stands for it. */
    static Employer of(String tenant, String code) {
        return code.equals(BUREAU) ? bureau(tenant) : operator(tenant, code);
    }

    static Employer bureau(String tenant) {
        return new Employer(
                tenant,
                BUREAU,
                StaffRole.DIRECTOR,
                Map.of(StaffRole.DIRECTOR, "/bureau/directors", StaffRole.ANALYST, "/bureau/analysts"));
    }

    /** Refuses everybody but its leaders. */
    void requireLedBy(Caller caller) {
        boolean leads = code.equals(BUREAU) ? caller.directs(tenant) : caller.owns(tenant, code);
        if (!leads) {
            throw new Refusal(CommonProblem.NOT_ALLOWED);
        }
    }

    List<String> allGroups() {
        return List.copyOf(groups.values());
    }

    /** The group of its leaders. */
    String leaders() {
        return Objects.requireNonNull(groups.get(leader));
    }

    /** Whose keys the idempotency keys of its staff are, in the words of the table's policy. */
    String principal(Caller caller) {
        return tenant + "/" + code + "/" + caller.subject();
    }
}
