package org.panprd.marketplace.keycloak;

import com.nimbusds.jwt.JWTClaimsSet;
import java.text.ParseException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads Keycloak's claims; what has not the expected shape grants nothing. */
final class Claims {
    private static final Pattern OPERATOR = Pattern.compile("/operators/([a-z0-9]+(?:-[a-z0-9]+)*)(?:/.*)?");

    private Claims() {}

    static Caller caller(JWTClaimsSet claims) throws ParseException {
        String subject = claims.getSubject();
        return new Caller(
                subject,
                displayName(claims, subject),
                Boolean.TRUE.equals(claims.getClaim("email_verified")) ? claims.getStringClaim("email") : null,
                roles(claims.getClaim("realm_access")),
                memberships(claims.getClaim("organization")),
                employers(claims.getClaim("organization")));
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

    /** A group {@code /operators/CODE}, or one below it, makes its member one of that operator's staff. */
    private static Map<String, Set<String>> employers(@Nullable Object claim) {
        Map<String, Set<String>> employers = new TreeMap<>();
        if (claim instanceof Map<?, ?> organizations) {
            organizations.forEach((tenant, membership) -> {
                if (membership instanceof Map<?, ?> parts && parts.get("groups") instanceof List<?> groups) {
                    Set<String> codes = new LinkedHashSet<>();
                    for (Object group : groups) {
                        Matcher path = OPERATOR.matcher(String.valueOf(group));
                        if (path.matches()) {
                            codes.add(path.group(1));
                        }
                    }
                    if (!codes.isEmpty()) {
                        employers.put(String.valueOf(tenant), Set.copyOf(codes));
                    }
                }
            });
        }
        return employers;
    }

    private static Set<String> roles(@Nullable Object access) {
        Set<String> roles = new LinkedHashSet<>();
        if (access instanceof Map<?, ?> parts && parts.get("roles") instanceof List<?> names) {
            for (Object name : names) {
                if (name instanceof String role) {
                    roles.add(role);
                }
            }
        }
        return Set.copyOf(roles);
    }
}
