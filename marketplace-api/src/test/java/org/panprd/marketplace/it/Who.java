package org.panprd.marketplace.it;

import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.keycloak.TestIssuer;
import org.panprd.marketplace.keycloak.TestToken;

/** Everybody who may knock at an operation; what is asked for is {@link Samples}' traveller's, tenant's and operator's. */
enum Who {
    NOBODY,
    EXPIRED,
    FORGED,
    STRANGER,
    FOREIGN_OPERATOR,
    FOREIGN_BUREAU,
    RIVAL,
    OPERATOR,
    BUREAU,
    PLATFORM,
    TRAVELLER;

    /** How the table names it. */
    String column() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    RequestSpecification request(Market market, Samples samples) {
        String token = token(market.servers().issuer, samples);
        return token == null ? market.request() : market.request().header("Authorization", "Bearer " + token);
    }

    private @Nullable String token(TestIssuer issuer, Samples samples) {
        TestToken token = issuer.token().subject(name() + "-" + UUID.randomUUID());
        return switch (this) {
            case NOBODY -> null;
            case TRAVELLER -> samples.traveller().token();
            case STRANGER -> token.sign();
            case EXPIRED ->
                token.subject(samples.traveller().subject())
                        .roles("traveller", "platform")
                        .expired()
                        .sign();
            case FORGED ->
                token.subject(samples.traveller().subject())
                        .roles("traveller", "platform")
                        .signedBy(issuer.forgedKey())
                        .sign();
            case OPERATOR -> staff(token, Samples.TENANT, "operator", "/operators/" + Samples.OPERATOR);
            case RIVAL -> staff(token, Samples.TENANT, "operator", "/operators/" + Samples.RIVAL);
            case FOREIGN_OPERATOR -> staff(token, Samples.FOREIGN_TENANT, "operator", "/operators/" + Samples.OPERATOR);
            case BUREAU -> staff(token, Samples.TENANT, "bureau", "/bureau");
            case FOREIGN_BUREAU -> staff(token, Samples.FOREIGN_TENANT, "bureau", "/bureau");
            case PLATFORM -> token.roles("platform").sign();
        };
    }

    private static String staff(TestToken token, String tenant, String role, String group) {
        return token.roles()
                .claim(
                        "organization",
                        Map.of(
                                tenant,
                                Map.of("groups", List.of(group), "realm_access", Map.of("roles", List.of(role)))))
                .sign();
    }
}
