package org.panprd.marketplace.keycloak;

import com.nimbusds.jwt.JWTClaimsSet;
import java.text.ParseException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads Keycloak's claims; what has not the expected shape grants nothing. */
final class Claims {
    /** Only who has this realm role had to show a second factor, so that without it memberships count for nothing. */
    static final String STAFF = "staff";

    private Claims() {}

    static Caller caller(JWTClaimsSet claims) throws ParseException {
        String subject = claims.getSubject();
        Set<String> roles = new LinkedHashSet<>(roles(claims.getClaim("realm_access")));
        Object organizations = roles.remove(STAFF) ? claims.getClaim("organization") : null;
        return new Caller(
                subject,
                displayName(claims, subject),
                Boolean.TRUE.equals(claims.getClaim("email_verified")) ? claims.getStringClaim("email") : null,
                roles,
                memberships(organizations),
                desks(organizations));
    }

    private static String displayName(JWTClaimsSet claims, String subject) throws ParseException {
        for (String claim : List.of("name", "preferred_username")) {
            @Nullable String name = claims.getStringClaim(claim);
            if (name != null && !name.isBlank()) {
                return name;
            }
        }
        return subject;
    }

    /** {@code {"yunnan": {"groups": ["/operators"], "realm_access": {"roles": ["operator"]}}}}. */
    private static Map<String, Set<String>> memberships(@Nullable Object claim) {
        Map<String, Set<String>> memberships = new TreeMap<>();
        if (claim instanceof Map<?, ?> organizations) {
            organizations.forEach((tenant, membership) -> {
                if (membership instanceof Map<?, ?> parts) {
                    Set<String> roles = roles(parts.get("realm_access"));
                    if (!roles.isEmpty()) {
                        memberships.put(String.valueOf(tenant), roles);
                    }
                }
            });
        }
        return memberships;
    }

    private static Map<String, Set<String>> desks(@Nullable Object claim) {
        Map<String, Set<String>> desks = new TreeMap<>();
        if (claim instanceof Map<?, ?> organizations) {
            organizations.forEach((tenant, membership) -> {
                if (membership instanceof Map<?, ?> parts) {
                    Set<String> groups = strings(parts.get("groups"));
                    if (!groups.isEmpty()) {
                        desks.put(String.valueOf(tenant), groups);
                    }
                }
            });
        }
        return desks;
    }

    private static Set<String> roles(@Nullable Object access) {
        return access instanceof Map<?, ?> parts ? strings(parts.get("roles")) : Set.of();
    }

    private static Set<String> strings(@Nullable Object list) {
        Set<String> strings = new LinkedHashSet<>();
        if (list instanceof List<?> values) {
            for (Object value : values) {
                if (value instanceof String string) {
                    strings.add(string);
                }
            }
        }
        return Set.copyOf(strings);
    }
}
