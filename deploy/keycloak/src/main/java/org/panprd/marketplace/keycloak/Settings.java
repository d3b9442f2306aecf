package org.panprd.marketplace.keycloak;

import org.eclipse.microprofile.config.Config;

/**
 * What the adapter is told by MicroProfile Config.
 *
 * @param codeFlow whether this application signs people in; otherwise it takes bearer tokens only
 * @param webUrl public address of the pages, without a slash at its end: where Keycloak sends people back to. Never taken
 *     from a request, whose Host header anybody can write
 */
record Settings(String issuer, String audience, boolean codeFlow, String clientId, String clientSecret, String webUrl) {
    static Settings of(Config config) {
        boolean codeFlow = config.getOptionalValue("marketplace.oidc.code-flow", Boolean.class)
                .orElse(false);
        return new Settings(
                config.getValue("marketplace.oidc.issuer", String.class),
                config.getValue("marketplace.oidc.audience", String.class),
                codeFlow,
                codeFlow ? config.getValue("marketplace.oidc.client-id", String.class) : "",
                codeFlow ? config.getValue("marketplace.oidc.client-secret", String.class) : "",
                codeFlow ? config.getValue("marketplace.web.url", String.class).replaceFirst("/+$", "") : "");
    }

    /** Without the secret, which a log must not see. */
    @Override
    public String toString() {
        return "Settings[issuer=" + issuer + ", audience=" + audience + ", codeFlow=" + codeFlow + "]";
    }
}
