package org.panprd.marketplace.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.panprd.marketplace.kernel.CommonProblem;
import org.panprd.marketplace.kernel.Refusal;
import org.panprd.marketplace.keycloak.Caller;

class AdmissionTest {
    private static final Admission NOBODY = new Admission(Optional.empty());
    private static final Admission TRAVELLER = of(Set.of("traveller"), Map.of(), Map.of());
    private static final Admission PLATFORM = of(Set.of("platform"), Map.of(), Map.of());

    /** Sells in Yunnan for one operator, and is an analyst of the bureau of Guizhou. */
    private static final Admission BOTH = of(
            Set.of(),
            Map.of("yunnan", Set.of("operator"), "guizhou", Set.of("bureau")),
            Map.of("yunnan", Set.of("/operators/caiyun-inns"), "guizhou", Set.of("/operators/caiyun-inns")));

    private static Admission of(
            Set<String> roles, Map<String, Set<String>> memberships, Map<String, Set<String>> staff) {
        return new Admission(Optional.of(new Caller("subject", "Name", null, roles, memberships, staff)));
    }

    private static void assertRefused(ThrowingCallable admitting, CommonProblem problem) {
        assertThatThrownBy(admitting).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.type())
                .isEqualTo(problem));
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, mode = Mode.EXCLUDE, names = "MESSAGE")
    void nobody_is_admitted_without_a_token(Role role) {
        assertRefused(() -> NOBODY.admit(role, "yunnan", "caiyun-inns"), CommonProblem.NOT_SIGNED_IN);
    }

    @Test
    void a_message_acts_for_the_platform_whoever_sends_it() {
        assertThat(NOBODY.admit(Role.MESSAGE, null, null)).isEqualTo(Scope.PLATFORM);
    }

    @Nested
    class InTheMarket {
        @Test
        void a_traveller_sees_their_own() {
            assertThat(TRAVELLER.admit(Role.TRAVELLER, null, null)).isEqualTo(Scope.traveller("subject"));
        }

        @Test
        void staff_do_not_travel_and_travellers_do_not_run_the_platform() {
            assertRefused(() -> BOTH.admit(Role.TRAVELLER, null, null), CommonProblem.NOT_ALLOWED);
            assertRefused(() -> TRAVELLER.admit(Role.PLATFORM, null, null), CommonProblem.NOT_ALLOWED);
        }

        @Test
        void the_platform_sees_all_and_is_of_no_tenant() {
            assertThat(PLATFORM.admit(Role.PLATFORM, null, null)).isEqualTo(Scope.PLATFORM);
            assertRefused(() -> PLATFORM.admit(Role.BUREAU, "yunnan", null), CommonProblem.NOT_FOUND);
        }

        @Test
        void anybody_signed_in_is_a_person() {
            assertThat(BOTH.admit(Role.PERSON, "yunnan", null)).isEqualTo(Scope.traveller("subject"));
        }
    }

    @Nested
    class AtAPort {
        @Test
        void its_regions_bureau_and_the_platform_act_for_all_whose_tours_cross_it() {
            assertThat(BOTH.admit(Role.PORT, "guizhou", null)).isEqualTo(Scope.PLATFORM);
            assertThat(PLATFORM.admit(Role.PORT, "yunnan", null)).isEqualTo(Scope.PLATFORM);
        }

        @Test
        void nobody_else_does_and_no_port_is_nobodys() {
            assertRefused(() -> BOTH.admit(Role.PORT, "yunnan", null), CommonProblem.NOT_ALLOWED);
            assertRefused(() -> BOTH.admit(Role.PORT, "macau", null), CommonProblem.NOT_FOUND);
            assertRefused(() -> TRAVELLER.admit(Role.PORT, "yunnan", null), CommonProblem.NOT_FOUND);
            assertRefused(() -> PLATFORM.admit(Role.PORT, null, null), CommonProblem.NOT_FOUND);
        }
    }

    @Nested
    class InATenant {
        @Test
        void a_bureau_sees_all_of_its_own_tenant() {
            assertThat(BOTH.admit(Role.BUREAU, "guizhou", null)).isEqualTo(Scope.tenants(Set.of("guizhou")));
        }

        @Test
        void an_operator_sees_what_is_its_own() {
            assertThat(BOTH.admit(Role.OPERATOR, "yunnan", "caiyun-inns"))
                    .isEqualTo(Scope.operator("yunnan", "caiyun-inns"));
        }

        @Test
        void only_a_doctor_sees_what_guests_say_of_their_health_and_nothing_of_the_rest() {
            Admission doctor = of(
                    Set.of(),
                    Map.of("yunnan", Set.of("operator")),
                    Map.of("yunnan", Set.of("/operators/caiyun-inns/doctors")));

            assertThat(doctor.admit(Role.DOCTOR, "yunnan", "caiyun-inns"))
                    .isEqualTo(Scope.doctor("yunnan", "caiyun-inns"))
                    .isNotEqualTo(Scope.operator("yunnan", "caiyun-inns"));
            assertRefused(() -> BOTH.admit(Role.DOCTOR, "yunnan", "caiyun-inns"), CommonProblem.NOT_ALLOWED);
            assertRefused(() -> doctor.admit(Role.DOCTOR, "yunnan", "a-rival"), CommonProblem.NOT_FOUND);
            assertRefused(() -> doctor.admit(Role.DOCTOR, "macau", "caiyun-inns"), CommonProblem.NOT_FOUND);
        }

        @Test
        void a_role_counts_where_it_was_given_only() {
            assertRefused(() -> BOTH.admit(Role.BUREAU, "yunnan", null), CommonProblem.NOT_ALLOWED);
            assertRefused(() -> BOTH.admit(Role.OPERATOR, "guizhou", "caiyun-inns"), CommonProblem.NOT_ALLOWED);
        }

        @Test
        void elsewhere_does_not_exist() {
            assertRefused(() -> BOTH.admit(Role.BUREAU, "macau", null), CommonProblem.NOT_FOUND);
            assertRefused(() -> BOTH.admit(Role.BUREAU, "guizhou,yunnan", null), CommonProblem.NOT_FOUND);
            assertRefused(() -> BOTH.admit(Role.BUREAU, null, null), CommonProblem.NOT_FOUND);
            assertRefused(() -> BOTH.admit(Role.OPERATOR, "yunnan", "a-rival"), CommonProblem.NOT_FOUND);
            assertRefused(() -> BOTH.admit(Role.OPERATOR, "yunnan", "*"), CommonProblem.NOT_FOUND);
            assertRefused(() -> BOTH.admit(Role.OPERATOR, "yunnan", null), CommonProblem.NOT_FOUND);
        }
    }
}
