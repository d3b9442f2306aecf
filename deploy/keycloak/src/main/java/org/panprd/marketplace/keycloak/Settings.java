package org.panprd.marketplace.keycloak;

import java.time.Duration;
import org.eclipse.microprofile.config.Config;

/**
 * What the adapter is told by MicroProfile Config.
 *
 * @param codeFlow whether this application signs people in; otherwise it takes bearer tokens only
 * @param webUrl public address of the pages, without a slash at its end: where Keycloak sends people back to. Never taken
 *     from a request, whose Host header anybody can write
 * @param staffRecheck after how long at the latest what was taken away from staff has no effect any more
 */
record Settings(
        String issuer,
        String audience,
        boolean codeFlow,
        String clientId,
        String clientSecret,
        String webUrl,
        Duration staffRecheck) {
    /** What we promise; it may be less, never more. */
    static final Duration MINUTE = Duration.ofSeconds(60);

    Settings {
        if (staffRecheck.compareTo(MINUTE) > 0 || staffRecheck.compareTo(LiveClaims.LONGEST_WAIT) <= 0) {
            throw new IllegalArgumentException(
                    "marketplace.oidc.staff-recheck-seconds is from 6 to 60: " + staffRecheck.toSeconds());
        }
    }

    static Settings of(Config config) {
        boolean codeFlow = config.getOptionalValue("marketplace.oidc.code-flow", Boolean.class)
                .orElse(false);
        return new Settings(
                config.getValue("marketplace.oidc.issuer", String.class),
                config.getValue("marketplace.oidc.audience", String.class),
                codeFlow,
                codeFlow ? config.getValue("marketplace.oidc.client-id", String.class) : "",
                codeFlow ? config.getValue("marketplace.oidc.client-secret", String.class) : "",
                codeFlow ? config.getValue("marketplace.web.url", String.class).replaceFirst("/+$", "") : "",
                config.getOptionalValue("marketplace.oidc.staff-recheck-seconds", Integer.class)
                        .map(Duration::ofSeconds)
                        .orElse(MINUTE));
    }

    /** Without the secret, which a log must not see. */
    @Override
    public String toString() {
        return "Settings[issuer=" + issuer + ", audience=" + audience + ", codeFlow=" + codeFlow + "]";
    }
}
