package org.panprd.marketplace.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class PayaraServerTest {
    @Nested
    class Configuring {
        @Test
        void names_variables_as_microprofile_config_looks_for_them() {
            assertThat(PayaraServer.variables(Map.of("marketplace.oidc.client-id", "web")))
                    .containsExactly(Map.entry("MARKETPLACE_OIDC_CLIENT_ID", "web"));
        }
    }
}
