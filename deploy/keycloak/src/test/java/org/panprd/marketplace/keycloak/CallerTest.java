package org.panprd.marketplace.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class CallerTest {
    @Nested
    class Groups {
        @Test
        void keep_the_roles_of_one_tenant_out_of_another() {
            Caller caller = caller(Set.of(), Map.of("yunnan", Set.of("operator"), "guizhou", Set.of("bureau")));

            assertThat(caller.groups()).containsExactlyInAnyOrder("operator@yunnan", "bureau@guizhou");
        }

        @Test
        void do_not_believe_a_realm_role_that_looks_like_a_tenants() {
            Caller caller = caller(Set.of("traveller", "operator@yunnan"), Map.of());

            assertThat(caller.groups()).containsExactly("traveller");
        }

        @Test
        void do_not_believe_a_membership_that_carries_another_tenants_name() {
            Caller caller =
                    caller(Set.of(), Map.of("macau", Set.of("operator@yunnan"), "x@yunnan", Set.of("operator")));

            assertThat(caller.groups()).isEmpty();
        }
    }

    private static Caller caller(Set<String> roles, Map<String, Set<String>> memberships) {
        return new Caller("subject", "Name", null, roles, memberships, Map.of());
    }
}
