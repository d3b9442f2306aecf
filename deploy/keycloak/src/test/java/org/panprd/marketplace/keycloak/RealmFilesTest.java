package org.panprd.marketplace.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
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
                    .containsEntry("pkce.code.challenge.method", "S256");
            assertThat(web)
                    .containsEntry("publicClient", false)
                    .containsEntry("implicitFlowEnabled", false)
                    .containsEntry("directAccessGrantsEnabled", false);
            assertThat((List<?>) web.get("redirectUris")).hasSize(1).allSatisfy(uri -> assertThat((String) uri)
                    .endsWith("/sign-in/callback"));
        }

        @ParameterizedTest
        @ValueSource(strings = {"marketplace-realm.json", "marketplace-realm-production.json"})
        void have_an_organization_with_its_two_groups_for_each_tenant(String file) throws Exception {
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
                    .allSatisfy(organization -> assertThat((List<?>) organization.get("groups"))
                            .extracting(group -> String.valueOf(((Map<?, ?>) group).get("name")))
                            .containsExactly("operators", "bureau"));
        }
    }

    @Nested
    class Production {
        @Test
        void has_no_person_no_test_client_and_no_direct_grant() throws Exception {
            String text = Files.readString(PRODUCTION);

            assertThat(RealmFiles.read(PRODUCTION)).doesNotContainKey("users");
            assertThat(JSONObjectUtils.getJSONObjectArray(RealmFiles.read(PRODUCTION), "clients"))
                    .isNotEmpty()
                    .allSatisfy(client -> assertThat(client).containsEntry("directAccessGrantsEnabled", false));
            assertThat(text)
                    .doesNotContain("marketplace-test")
                    .doesNotContain("Marketplace-2026")
                    .doesNotContain("\"members\"")
                    .doesNotContain("127.0.0.1")
                    .doesNotContain("development-only");
        }

        @Test
        void asks_for_tls_and_verified_addresses_and_slows_down_guessing() throws Exception {
            assertThat(RealmFiles.read(PRODUCTION))
                    .containsEntry("sslRequired", "external")
                    .containsEntry("verifyEmail", true)
                    .containsEntry("bruteForceProtected", true);
        }
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
