package org.panprd.marketplace.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RealmFilesTest {
    private static final Path DEVELOPMENT = RealmFiles.FOLDER.resolve("marketplace-realm.json");
    private static final Path PRODUCTION = RealmFiles.FOLDER.resolve("marketplace-realm-production.json");

    /** {@code -Drealm.write=true} writes the files anew after their source was changed. */
    @Nested
    class Both {
        @Test
        void are_what_their_source_makes() throws Exception {
            if (Boolean.getBoolean("realm.write")) {
                Files.writeString(DEVELOPMENT, RealmFiles.pretty(RealmFiles.development(), 0) + "\n");
                Files.writeString(PRODUCTION, RealmFiles.pretty(RealmFiles.production(), 0) + "\n");
            }

            assertThat(RealmFiles.read(DEVELOPMENT)).isEqualTo(roundTrip(RealmFiles.development()));
            assertThat(RealmFiles.read(PRODUCTION)).isEqualTo(roundTrip(RealmFiles.production()));
        }

        @ParameterizedTest
        @ValueSource(strings = {"marketplace-realm.json", "marketplace-realm-production.json"})
        void demand_pkce_of_a_confidential_web_client_without_other_flows(String file) throws Exception {
            Map<String, Object> web = client(RealmFiles.FOLDER.resolve(file), "marketplace-web");

            assertThat(JSONObjectUtils.getJSONObject(web, "attributes"))
                    .containsEntry("pkce.code.challenge.method", "S256")
                    .containsEntry("backchannel.logout.session.required", "true")
                    .hasEntrySatisfying("backchannel.logout.url", address -> assertThat((String) address)
                            .endsWith("/sign-in/back-channel-logout"));
            assertThat(web)
                    .containsEntry("publicClient", false)
                    .containsEntry("implicitFlowEnabled", false)
                    .containsEntry("directAccessGrantsEnabled", false);
            assertThat((List<?>) web.get("redirectUris")).hasSize(1).allSatisfy(uri -> assertThat((String) uri)
                    .endsWith("/sign-in/callback"));
        }

        @ParameterizedTest
        @ValueSource(strings = {"marketplace-realm.json", "marketplace-realm-production.json"})
        void have_an_organization_for_each_tenant_with_groups_for_its_bureau_and_each_operator(String file)
                throws Exception {
            Map<String, Object> realm = RealmFiles.read(RealmFiles.FOLDER.resolve(file));

            assertThat(JSONObjectUtils.getJSONObjectArray(realm, "organizations"))
                    .extracting(organization -> organization.get("alias"))
                    .containsExactlyInAnyOrder(
                            "fujian",
                            "jiangxi",
                            "hunan",
                            "guangdong",
                            "guangxi",
                            "hainan",
                            "sichuan",
                            "guizhou",
                            "yunnan",
                            "hongkong",
                            "macau");
            assertThat(JSONObjectUtils.getJSONObjectArray(realm, "organizations"))
                    .allSatisfy(organization -> {
                        String tenant = String.valueOf(organization.get("alias"));
                        assertThat(paths("", organization.get("groups")))
                                .contains("/operators", "/bureau", "/bureau/directors", "/bureau/analysts")
                                .containsAll(RealmFiles.operatorsOf(tenant).stream()
                                        .flatMap(code -> Stream.of("", "/owners", "/doctors")
                                                .map(below -> "/operators/" + code + below))
                                        .toList());
                    });
        }

        /** Keycloak's claim does not hold the roles of the groups above. */
        @ParameterizedTest
        @ValueSource(strings = {"marketplace-realm.json", "marketplace-realm-production.json"})
        void give_each_group_the_role_that_its_path_says(String file) throws Exception {
            String text = Files.readString(RealmFiles.FOLDER.resolve(file));
            Map<String, Object> realm = JSONObjectUtils.parse(text);

            for (Map<String, Object> organization : JSONObjectUtils.getJSONObjectArray(realm, "organizations")) {
                for (Map<String, Object> top : JSONObjectUtils.getJSONObjectArray(organization, "groups")) {
                    String role = "bureau".equals(top.get("name")) ? "bureau" : "operator";
                    assertThat(roles(top)).isNotEmpty().containsOnly(List.of(role));
                }
            }
        }

        @ParameterizedTest
        @ValueSource(strings = {"marketplace-realm.json", "marketplace-realm-production.json"})
        void make_a_stolen_token_useless_soon(String file) throws Exception {
            assertThat(RealmFiles.read(RealmFiles.FOLDER.resolve(file)))
                    .containsEntry("accessTokenLifespan", 300L)
                    .containsEntry("revokeRefreshToken", true)
                    .containsEntry("refreshTokenMaxReuse", 0L)
                    .containsEntry("bruteForceProtected", true);
        }

        @ParameterizedTest
        @ValueSource(strings = {"marketplace-realm.json", "marketplace-realm-production.json"})
        void let_the_service_account_of_staff_do_nothing_else(String file) throws Exception {
            Path path = RealmFiles.FOLDER.resolve(file);

            assertThat(client(path, "marketplace-staff"))
                    .containsEntry("publicClient", false)
                    .containsEntry("standardFlowEnabled", false)
                    .containsEntry("directAccessGrantsEnabled", false);
            assertThat(JSONObjectUtils.getJSONObjectArray(RealmFiles.read(path), "users"))
                    .filteredOn(user -> "marketplace-staff".equals(user.get("serviceAccountClientId")))
                    .singleElement()
                    .satisfies(user -> assertThat(user)
                            .containsEntry(
                                    "clientRoles",
                                    Map.of("realm-management", List.of("manage-organizations", "manage-users")))
                            .doesNotContainKeys("credentials", "realmRoles"));
        }
    }

    @Nested
    class Development {
        @Test
        void has_a_reseller_that_is_nothing_else() throws Exception {
            assertThat(client(DEVELOPMENT, "sample-reseller"))
                    .containsEntry("publicClient", false)
                    .containsEntry("standardFlowEnabled", false)
                    .containsEntry("directAccessGrantsEnabled", false)
                    .containsEntry("fullScopeAllowed", false);
            assertThat(JSONObjectUtils.getJSONObjectArray(RealmFiles.read(DEVELOPMENT), "users"))
                    .filteredOn(user -> "sample-reseller".equals(user.get("serviceAccountClientId")))
                    .singleElement()
                    .satisfies(user -> assertThat(user)
                            .containsEntry("realmRoles", List.of("reseller"))
                            .doesNotContainKeys("credentials", "clientRoles"));
        }
    }

    @Nested
    class Production {
        @Test
        void has_no_person_no_test_client_and_no_direct_grant() throws Exception {
            String text = Files.readString(PRODUCTION);

            assertThat(JSONObjectUtils.getJSONObjectArray(RealmFiles.read(PRODUCTION), "users"))
                    .allSatisfy(user -> assertThat(user)
                            .containsKey("serviceAccountClientId")
                            .doesNotContainKey("credentials"));
            assertThat(JSONObjectUtils.getJSONObjectArray(RealmFiles.read(PRODUCTION), "clients"))
                    .isNotEmpty()
                    .allSatisfy(client -> assertThat(client).containsEntry("directAccessGrantsEnabled", false));
            assertThat(text)
                    .doesNotContain("marketplace-test")
                    .doesNotContain("sample-reseller")
                    .doesNotContain("Marketplace-2026")
                    .doesNotContain("\"members\"")
                    .doesNotContain("127.0.0.1")
                    .doesNotContain("development-only");
        }

        @Test
        void lets_no_staff_in_without_a_second_factor() throws Exception {
            assertThat(steps(PRODUCTION, "forms")).containsEntry(RealmFiles.SECOND_FACTOR, "CONDITIONAL");
            assertThat(steps(PRODUCTION, RealmFiles.SECOND_FACTOR))
                    .containsExactlyInAnyOrderEntriesOf(Map.of(
                            "conditional-user-role", "REQUIRED",
                            "conditional-credential", "REQUIRED",
                            "auth-otp-form", "REQUIRED"));
            assertThat(JSONObjectUtils.getJSONObjectArray(RealmFiles.read(PRODUCTION), "authenticatorConfig"))
                    .contains(
                            Map.of("alias", "is staff", "config", Map.of("condUserRole", "staff", "negate", "false")));
            assertThat(steps(DEVELOPMENT, "forms")).containsEntry(RealmFiles.SECOND_FACTOR, "DISABLED");
        }

        @Test
        void asks_for_tls_and_verified_addresses_and_slows_down_guessing() throws Exception {
            assertThat(RealmFiles.read(PRODUCTION))
                    .containsEntry("sslRequired", "external")
                    .containsEntry("verifyEmail", true)
                    .containsEntry("bruteForceProtected", true);
        }
    }

    private static List<String> paths(String parent, @Nullable Object groups) {
        List<String> paths = new ArrayList<>();
        if (groups instanceof List<?> list) {
            for (Object group : list) {
                String path = parent + "/" + ((Map<?, ?>) group).get("name");
                paths.add(path);
                paths.addAll(paths(path, ((Map<?, ?>) group).get("subGroups")));
            }
        }
        return paths;
    }

    /** Those of a group and of all below it. */
    private static List<Object> roles(Object group) {
        List<Object> roles = new ArrayList<>();
        roles.add(((Map<?, ?>) group).get("realmRoles"));
        if (((Map<?, ?>) group).get("subGroups") instanceof List<?> list) {
            list.forEach(below -> roles.addAll(roles(below)));
        }
        return roles;
    }

    /** The steps of a flow, by the authenticator or the flow that they are, with what they require. */
    private static Map<String, Object> steps(Path file, String alias) throws Exception {
        Map<String, Object> steps = new LinkedHashMap<>();
        for (Map<String, Object> flow :
                JSONObjectUtils.getJSONObjectArray(RealmFiles.read(file), "authenticationFlows")) {
            if (alias.equals(flow.get("alias"))) {
                for (Map<String, Object> step : JSONObjectUtils.getJSONObjectArray(flow, "authenticationExecutions")) {
                    String name = String.valueOf(step.getOrDefault("authenticator", step.get("flowAlias")));
                    steps.put(name, step.get("requirement"));
                }
            }
        }
        return steps;
    }

    private static Map<String, Object> client(Path file, String id) throws Exception {
        for (Map<String, Object> client : JSONObjectUtils.getJSONObjectArray(RealmFiles.read(file), "clients")) {
            if (id.equals(client.get("clientId"))) {
                return client;
            }
        }
        throw new AssertionError("no client " + id + " in " + file);
    }

    private static Map<String, Object> roundTrip(Map<String, Object> realm) throws Exception {
        return JSONObjectUtils.parse(JSONObjectUtils.toJSONString(realm));
    }
}
