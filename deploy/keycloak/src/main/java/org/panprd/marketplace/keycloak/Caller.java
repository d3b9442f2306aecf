package org.panprd.marketplace.keycloak;

import java.io.Serializable;
import java.security.Principal;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Who is signed in, a person or a reseller's machine, as a verified token describes them.
 *
 * @param subject Keycloak's id of the person: what other tables may keep
 * @param displayName what pages call the person; never an identity
 * @param email null unless its owner has proven it
 * @param roles roles over the whole market: {@code traveller}, {@code platform}; {@code reseller} for a
 *     reseller's machine
 * @param memberships tenant code to what the person may do in that tenant: {@code operator}, {@code bureau}
 * @param desks tenant code to the groups of its organization in which the person is: {@code /operators/CODE},
 *     {@code /operators/CODE/owners}, {@code /operators/CODE/doctors}, {@code /bureau/directors}
 */
public record Caller(
        String subject,
        String displayName,
        @Nullable String email,
        Set<String> roles,
        Map<String, Set<String>> memberships,
        Map<String, Set<String>> desks)
        implements Principal, Serializable {
    private static final Pattern OPERATOR = Pattern.compile("/operators/([a-z0-9]+(?:-[a-z0-9]+)*)(?:/.*)?");

    public Caller {
        roles = Set.copyOf(roles);
        memberships = Map.copyOf(memberships);
        desks = Map.copyOf(desks);
    }

    /** The operators of a tenant on whose staff the person is; none, if it is no tenant of theirs. */
    public Set<String> operators(String tenant) {
        Set<String> operators = new TreeSet<>();
        for (String desk : desks.getOrDefault(tenant, Set.of())) {
            Matcher path = OPERATOR.matcher(desk);
            if (path.matches()) {
                operators.add(path.group(1));
            }
        }
        return operators;
    }

    /** Whether the person may say who else is on an operator's staff. */
    public boolean owns(String tenant, String operator) {
        return desks.getOrDefault(tenant, Set.of()).contains("/operators/" + operator + "/owners");
    }

    /** Whether the person answers as a doctor of an operator, and so reads what its guests say of their health. */
    public boolean treats(String tenant, String operator) {
        return desks.getOrDefault(tenant, Set.of()).contains("/operators/" + operator + "/doctors");
    }

    /** Whether the person may say who else is on the staff of a tenant's bureau. */
    public boolean directs(String tenant) {
        return desks.getOrDefault(tenant, Set.of()).contains("/bureau/directors");
    }

    /** Whether a role or a membership lets the person do more than travel. */
    boolean isStaff() {
        return !memberships.isEmpty() || roles.contains("platform");
    }

    /** The subject: the one name that never changes and is never reused. */
    @Override
    public String getName() {
        return subject;
    }

    /** Same as {@link #getName()}. */
    public String name() {
        return subject;
    }

    /**
     * The roles that Jakarta Security knows: {@code traveller}, {@code operator@yunnan}. A role whose own name holds an
     * {@code @} could pretend to be another tenant's, so it counts for nothing.
     */
    public Set<String> groups() {
        Set<String> groups = new TreeSet<>();
        roles.stream().filter(Caller::isPlain).forEach(groups::add);
        memberships.forEach((tenant, inTenant) -> {
            if (isPlain(tenant)) {
                inTenant.stream().filter(Caller::isPlain).forEach(role -> groups.add(role + "@" + tenant));
            }
        });
        return groups;
    }

    /** Without name and address: a principal ends up in logs. */
    @Override
    public String toString() {
        return "Caller[" + subject + "]";
    }

    private static boolean isPlain(String name) {
        return name.indexOf('@') < 0;
    }
}
