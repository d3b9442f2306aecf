package org.panprd.marketplace.keycloak;

import java.io.Serializable;
import java.security.Principal;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A person who is signed in, as a verified token describes them.
 *
 * @param subject Keycloak's id of the person: what other tables may keep
 * @param displayName what pages call the person; never an identity
 * @param email null unless its owner has proven it
 * @param roles roles over the whole market: {@code traveller}, {@code platform}
 * @param memberships tenant code to what the person may do in that tenant: {@code operator}, {@code bureau}
 * @param employers tenant code to the operators of that tenant on whose staff the person is
 */
public record Caller(
        String subject,
        String displayName,
        @Nullable String email,
        Set<String> roles,
        Map<String, Set<String>> memberships,
        Map<String, Set<String>> employers)
        implements Principal, Serializable {

    public Caller {
        roles = Set.copyOf(roles);
        memberships = Map.copyOf(memberships);
        employers = Map.copyOf(employers);
    }

    /** The operators of a tenant on whose staff the person is; none, if it is no tenant of theirs. */
    public Set<String> operators(String tenant) {
        return employers.getOrDefault(tenant, Set.of());
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
