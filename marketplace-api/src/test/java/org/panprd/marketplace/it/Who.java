package org.panprd.marketplace.it;

import io.restassured.specification.RequestSpecification;
import java.util.Locale;
import java.util.UUID;
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
    TRAVELLER,
    RESELLER;

    /** How the table names it. */
    String column() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    RequestSpecification request(Market market, Samples samples) {
        return request(market, token(market.servers().issuer, samples));
    }

    RequestSpecification request(Market market, String token) {
        return token.isEmpty() ? market.request() : market.request().header("Authorization", "Bearer " + token);
    }

    /** A new one; empty for nobody. */
    String token(TestIssuer issuer, Samples samples) {
        TestToken token = issuer.token().subject(name() + "-" + UUID.randomUUID());
        return switch (this) {
            case NOBODY -> "";
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
            case OPERATOR ->
                token.roles()
                        .at(Samples.TENANT, "/operators/" + Samples.OPERATOR)
                        .sign();
            case RIVAL ->
                token.roles().at(Samples.TENANT, "/operators/" + Samples.RIVAL).sign();
            case FOREIGN_OPERATOR ->
                token.roles()
                        .at(Samples.FOREIGN_TENANT, "/operators/" + Samples.OPERATOR)
                        .sign();
            case BUREAU -> token.roles().at(Samples.TENANT, "/bureau/analysts").sign();
            case FOREIGN_BUREAU ->
                token.roles().at(Samples.FOREIGN_TENANT, "/bureau/analysts").sign();
            case PLATFORM -> token.roles("platform").sign();
            case RESELLER -> token.roles("reseller").sign();
        };
    }
}
