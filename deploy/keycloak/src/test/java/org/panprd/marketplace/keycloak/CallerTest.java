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

    @Nested
    class Desks {
        private final Caller caller = new Caller(
                "subject",
                "Name",
                null,
                Set.of(),
                Map.of("yunnan", Set.of("operator", "bureau")),
                Map.of(
                        "yunnan",
                        Set.of(
                                "/operators/caiyun-inns/owners",
                                "/operators/dianxi-travel",
                                "/operators/lishui-wellness/doctors",
                                "/bureau/analysts")));

        @Test
        void say_for_whom_a_person_works_and_whom_they_lead() {
            assertThat(caller.operators("yunnan"))
                    .containsExactlyInAnyOrder("caiyun-inns", "dianxi-travel", "lishui-wellness");
            assertThat(caller.owns("yunnan", "caiyun-inns")).isTrue();
            assertThat(caller.owns("yunnan", "dianxi-travel")).isFalse();
            assertThat(caller.directs("yunnan")).isFalse();
        }

        @Test
        void say_whose_doctor_a_person_is_and_an_owner_is_none() {
            assertThat(caller.treats("yunnan", "lishui-wellness")).isTrue();
            assertThat(caller.treats("yunnan", "caiyun-inns")).isFalse();
            assertThat(caller.treats("macau", "lishui-wellness")).isFalse();
        }

        @Test
        void say_nothing_about_another_tenant() {
            assertThat(caller.operators("macau")).isEmpty();
            assertThat(caller.owns("macau", "caiyun-inns")).isFalse();
        }
    }

    private static Caller caller(Set<String> roles, Map<String, Set<String>> memberships) {
        return new Caller("subject", "Name", null, roles, memberships, Map.of());
    }
}
