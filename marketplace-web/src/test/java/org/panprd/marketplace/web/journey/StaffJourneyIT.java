package org.panprd.marketplace.web.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Owners and directors say who is on their staff, and Keycloak knows it. */
@ExtendWith(Journeys.class)
class StaffJourneyIT {
    private static final String TRAVEL = "/tenants/yunnan/operators/dianxi-travel/staff";
    private static final String BUREAU = "/tenants/yunnan/bureau/staff";
    private static final long HUNDRED_MILLIS = 100_000_000;
    private static final JsonMapper JSON = new JsonMapper();

    private static Map<String, String> newStaff(String email, String role) {
        return Map.of("email", email, "role", role);
    }

    private static JsonNode memberOf(Api api, String staff, String email) throws Exception {
        for (JsonNode member : api.get(staff).path("items")) {
            if (member.path("email").stringValue("").equals(email)) {
                return member;
            }
        }
        return JSON.createObjectNode();
    }

    @Nested
    class Inviting {
        @Test
        void makes_an_account_for_who_has_none(Marketplace market) throws Exception {
            Api owner = market.apiOf("operator-yunnan");
            String key = UUID.randomUUID().toString();

            HttpResponse<String> first = owner.send("POST", TRAVEL, newStaff("New.Hand@inns.example", "STAFF"), key);
            HttpResponse<String> again = owner.send("POST", TRAVEL, newStaff("New.Hand@inns.example", "STAFF"), key);

            assertThat(first.statusCode()).as(first.body()).isEqualTo(201);
            assertThat(first.body()).contains("\"mailed\":false");
            assertThat(again.body()).isEqualTo(first.body());
            assertThat(memberOf(owner, TRAVEL, "new.hand@inns.example")
                            .path("role")
                            .stringValue(""))
                    .isEqualTo("STAFF");
            HttpResponse<String> other = owner.send("POST", TRAVEL, newStaff("x@inns.example", "STAFF"), key);
            assertThat(other.statusCode()).isEqualTo(422);
        }

        @Test
        void again_changes_nothing(Marketplace market) throws Exception {
            Api director = market.apiOf("bureau-yunnan");

            HttpResponse<String> first = director.send("POST", BUREAU, newStaff("numbers@yunnan.example", "ANALYST"));
            HttpResponse<String> again = director.send("POST", BUREAU, newStaff("numbers@yunnan.example", "ANALYST"));

            assertThat(first.statusCode()).as(first.body()).isEqualTo(201);
            assertThat(again.statusCode()).as(again.body()).isEqualTo(201);
            assertThat(director.get(BUREAU).path("items")).hasSize(2);
        }

        @Test
        void does_not_let_in_who_registered_with_the_address_of_another(Marketplace market) throws Exception {
            try (Visitor mallory = market.onDesktop("en-GB")) {
                mallory.open("/").click("a[href^='/sign-up']");
                mallory.type("#username", "mallory").type("#email", "boss@inns.example");
                mallory.type("#password", Visitor.PASSWORD).type("#password-confirm", Visitor.PASSWORD);
                mallory.type("#firstName", "Mallory").type("#lastName", "M").click("input[type=submit]");
                com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat(mallory.page())
                        .hasURL(market.web() + "/");
            }

            HttpResponse<String> answer =
                    market.apiOf("operator-yunnan").send("POST", TRAVEL, newStaff("boss@inns.example", "OWNER"));

            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(409);
            assertThat(answer.body()).contains("/problems/account-not-proven");
        }

        @Test
        void does_not_promote_a_member_who_has_taken_the_address_of_another(Marketplace market) throws Exception {
            String staff = "/tenants/hunan/bureau/staff";
            String address = "new.clerk@hunan.example";
            Api director = market.apiOf("bureau-hunan");
            takeAddress(market, "therapist-hunan", address);

            HttpResponse<String> answer = director.send("POST", staff, newStaff(address, "DIRECTOR"));

            takeAddress(market, "therapist-hunan", "therapist-hunan@marketplace.example");
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(409);
            assertThat(answer.body()).contains("/problems/account-not-proven");
            assertThat(director.get(staff).path("items")).hasSize(1);
        }

        /** As everybody may who has an account. */
        private static void takeAddress(Marketplace market, String account, String address) {
            try (Visitor person = market.onDesktop("en-GB")) {
                person.open("/").click("a[href^='/sign-in']").signIn(account);
                person.page()
                        .navigate(market.issuer() + "/protocol/openid-connect/auth?client_id=marketplace-web"
                                + "&response_type=code&scope=openid&state=none&redirect_uri=" + market.web()
                                + "/sign-in/callback&code_challenge_method=S256&code_challenge=" + "a".repeat(43)
                                + "&kc_action=UPDATE_PROFILE");
                person.type("#email", address).click("#kc-update-profile-form input[type=submit]");
                person.page().waitForURL(url -> url.startsWith(market.web()));
            }
        }
    }

    @Nested
    class Removing {
        @Test
        void takes_effect_within_the_time_set_and_in_that_tenant_only(Marketplace market) throws Exception {
            Api owner = market.apiOf("operator-yunnan");
            HttpResponse<String> invited =
                    owner.send("POST", TRAVEL, newStaff("operator-macau@marketplace.example", "OWNER"));
            assertThat(invited.statusCode()).as(invited.body()).isEqualTo(201);
            Api person = market.apiOf("operator-macau");
            assertThat(person.get("/me").path("acting")).hasSize(2);
            assertThat(person.send("GET", TRAVEL, Map.of()).statusCode()).isEqualTo(200);
            String id = JSON.readTree(invited.body()).path("id").stringValue("");

            assertThat(owner.send("DELETE", TRAVEL + "/" + id, Map.of()).statusCode())
                    .isEqualTo(204);

            Instant removed = Instant.now();
            int status;
            do {
                assertThat(Duration.between(removed, Instant.now())).isLessThan(Marketplace.STAFF_RECHECK);
                LockSupport.parkNanos(HUNDRED_MILLIS);
                status = person.send("GET", TRAVEL, Map.of()).statusCode();
            } while (status == 200);
            assertThat(status).isEqualTo(404);
            assertThat(person.get("/me").path("acting")).hasSize(1);
            assertThat(owner.send("DELETE", TRAVEL + "/" + id, Map.of()).statusCode())
                    .isEqualTo(404);
        }

        @Test
        void leaves_somebody_in_charge(Marketplace market) throws Exception {
            Api director = market.apiOf("bureau-guizhou");
            String staff = "/tenants/guizhou/bureau/staff";
            String own = director.get("/me").path("subject").stringValue("");

            HttpResponse<String> answer = director.send("DELETE", staff + "/" + own, Map.of());

            assertThat(answer.statusCode()).isEqualTo(409);
            assertThat(answer.body()).contains("/problems/last-leader");
        }
    }
}
