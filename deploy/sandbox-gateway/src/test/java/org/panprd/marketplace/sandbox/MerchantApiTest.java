package org.panprd.marketplace.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class MerchantApiTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private final SandboxGateway gateway;
    private final Merchant merchant;

    MerchantApiTest() throws IOException {
        gateway = SandboxGateway.start(Settings.of(0, Merchant.SECRET)
                .withClock(Clock.fixed(NOON, ZoneOffset.UTC))
                .withMostPayments(2));
        merchant = new Merchant(gateway.url()).at(NOON);
    }

    @AfterEach
    void stop() {
        merchant.close();
        gateway.close();
    }

    @Nested
    class Creating {
        @Test
        void gives_a_page_and_waits_for_the_payer() throws Exception {
            Merchant.Answer created = merchant.create("k1", merchant.order("B-1"));

            assertThat(created.status()).isEqualTo(201);
            assertThat(created.text("status")).isEqualTo("PENDING");
            assertThat(created.text("pageUrl")).isEqualTo(gateway.url() + "/pay/" + created.text("paymentId"));
        }

        @Test
        void again_with_the_same_key_gives_the_same_payment() throws Exception {
            Merchant.Answer first = merchant.create("k1", merchant.order("B-1"));
            Merchant.Answer second = merchant.create("k1", merchant.order("B-1"));

            assertThat(second.status()).isEqualTo(200);
            assertThat(second.text("paymentId")).isEqualTo(first.text("paymentId"));
        }

        @Test
        void with_the_same_key_and_another_body_is_refused() throws Exception {
            merchant.create("k1", merchant.order("B-1"));

            assertThat(merchant.create("k1", merchant.order("B-2")).status()).isEqualTo(422);
        }

        @Test
        void without_a_key_is_refused() throws Exception {
            assertThat(merchant.post("/v1/payments", merchant.order("B-1")).status())
                    .isEqualTo(400);
        }

        @Test
        void refuses_what_is_no_order() throws Exception {
            String order = merchant.order("B-1");

            assertThat(merchant.create("a", "{").status()).isEqualTo(400);
            assertThat(merchant.create("b", "{}").status()).isEqualTo(422);
            assertThat(merchant.create("c", order.replace("12800", "-1")).status())
                    .isEqualTo(422);
            assertThat(merchant.create("d", order.replace("12800", "128.5")).status())
                    .isEqualTo(400);
            assertThat(merchant.create("e", order.replace("HKD", "CNY")).status())
                    .isEqualTo(422);
            assertThat(merchant.create("f", order.replace("\"en\"", "\"tlh\"")).status())
                    .isEqualTo(422);
            assertThat(merchant.create("g", order.replace("\"http://127.0.0.1:1/back", "\"javascript:alert(1)//"))
                            .status())
                    .isEqualTo(422);
            assertThat(merchant.create("h", order.replace("\"reference\"", "\"price\": 1, \"reference\""))
                            .status())
                    .isEqualTo(400);
        }

        @Test
        void notifies_this_machine_only() throws Exception {
            String order = merchant.order("B-1");

            assertThat(merchant.create("a", order.replace(merchant.notifyUrl(), "http://10.0.0.1/hear"))
                            .status())
                    .isEqualTo(422);
            assertThat(merchant.create("b", order.replace(merchant.notifyUrl(), "http://127.0.0.1.example/hear"))
                            .status())
                    .isEqualTo(422);
        }

        @Test
        void refuses_a_body_over_64_kilobytes() throws Exception {
            String order = merchant.order("B-1") + " ".repeat(64 * 1024);

            assertThat(merchant.create("k1", order).status()).isEqualTo(413);
        }
    }

    @Nested
    class Signatures {
        @Test
        void forged_ones_are_refused() throws Exception {
            merchant.with(new Signature("guessed"));

            assertThat(merchant.create("k1", merchant.order("B-1")).status()).isEqualTo(401);
            assertThat(merchant.view("pay_0").status()).isEqualTo(401);
        }

        @Test
        void old_ones_are_refused() throws Exception {
            merchant.at(NOON.minusSeconds(301));

            assertThat(merchant.create("k1", merchant.order("B-1")).status()).isEqualTo(401);
        }

        @Test
        void missing_ones_are_refused() throws Exception {
            assertThat(merchant.browse(gateway.url() + "/v1/payments/pay_0").status())
                    .isEqualTo(401);
        }
    }

    @Nested
    class Refunding {
        private static final String PART = """
                {"refundId": "r1", "amounts": [{"currency": "CNY", "amountMinor": 10000}], "reason": "rain"}""";

        @Test
        void gives_back_once_for_each_identifier() throws Exception {
            String path = paid();

            assertThat(merchant.post(path + "/refunds", PART).status()).isEqualTo(201);
            Merchant.Answer again = merchant.post(path + "/refunds", PART);

            assertThat(again.status()).isEqualTo(200);
            assertThat(again.text("status")).isEqualTo("REFUNDED");
            assertThat(merchant.get(path).json().get("refunds")).hasSize(1);
            assertThat(merchant.get(path).text("status")).isEqualTo("PAID");
        }

        @Test
        void refuses_more_than_is_left() throws Exception {
            String path = paid();
            merchant.post(path + "/refunds", PART);

            assertThat(merchant.post(path + "/refunds", PART.replace("r1", "r2").replace("10000", "2801"))
                            .status())
                    .isEqualTo(422);
            assertThat(merchant.post(path + "/refunds", PART.replace("r1", "r3").replace("CNY", "MOP"))
                            .status())
                    .isEqualTo(422);
            assertThat(merchant.post(path + "/refunds", PART.replace("r1", "r4").replace("10000", "2800"))
                            .status())
                    .isEqualTo(201);
        }

        @Test
        void refuses_an_identifier_used_for_other_amounts() throws Exception {
            String path = paid();
            merchant.post(path + "/refunds", PART);

            assertThat(merchant.post(path + "/refunds", PART.replace("10000", "1"))
                            .status())
                    .isEqualTo(422);
        }

        @Test
        void refuses_what_was_not_paid() throws Exception {
            Merchant.Answer created = merchant.create("k1", merchant.order("B-1"));
            String path = "/v1/payments/" + created.text("paymentId");
            assertThat(merchant.post(path + "/refunds", PART).status()).isEqualTo(409);

            merchant.choose(created, "decline");

            assertThat(merchant.post(path + "/refunds", PART).status()).isEqualTo(409);
        }

        @Test
        void refuses_a_payment_that_is_not_there() throws Exception {
            assertThat(merchant.post("/v1/payments/pay_0/refunds", PART).status())
                    .isEqualTo(404);
        }

        private String paid() throws Exception {
            Merchant.Answer created = merchant.create("k1", merchant.order("B-1"));
            merchant.choose(created, "silent");
            return "/v1/payments/" + created.text("paymentId");
        }
    }

    @Nested
    class Bounds {
        @Test
        void the_oldest_decided_makes_room() throws Exception {
            Merchant.Answer first = merchant.create("k1", merchant.order("B-1"));
            Merchant.Answer second = merchant.create("k2", merchant.order("B-2"));
            assertThat(merchant.create("k3", merchant.order("B-3")).status()).isEqualTo(503);

            merchant.choose(second, "silent");

            assertThat(merchant.create("k3", merchant.order("B-3")).status()).isEqualTo(201);
            assertThat(merchant.view(first.text("paymentId")).status()).isEqualTo(200);
            assertThat(merchant.view(second.text("paymentId")).status()).isEqualTo(404);
        }

        @Test
        void other_methods_are_refused() throws Exception {
            assertThat(merchant.get("/v1/payments").status()).isEqualTo(405);
        }
    }
}
