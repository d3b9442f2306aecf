package org.panprd.marketplace.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PayPageTest {
    private final List<Integer> repetitions = new CopyOnWriteArrayList<>();
    private final SandboxGateway gateway;
    private final Merchant merchant;

    PayPageTest() throws IOException {
        gateway = SandboxGateway.start(Settings.of(0, Merchant.SECRET).withPauses(repetition -> {
            repetitions.add(repetition);
            return Duration.ofMillis(1);
        }));
        merchant = new Merchant(gateway.url());
    }

    @AfterEach
    void stop() {
        merchant.close();
        gateway.close();
    }

    @Nested
    class Showing {
        @ParameterizedTest
        @CsvSource({"zh-Hans,不会扣款", "zh-Hant,不會扣款", "en,no money moves"})
        void says_in_each_language_that_no_money_moves(String language, String words) throws Exception {
            Merchant.Answer page = merchant.browse(created().text("pageUrl") + "?lang=" + language);

            assertThat(page.status()).isEqualTo(200);
            assertThat(page.body()).contains("<html lang=\"" + language + "\">", words);
        }

        @Test
        void speaks_the_payers_language_unless_told_otherwise() throws Exception {
            String address = created().text("pageUrl");

            assertThat(merchant.browse(address).body()).contains("<html lang=\"en\">");
            assertThat(merchant.browse(address + "?lang=tlh").body()).contains("<html lang=\"en\">");
        }

        @Test
        void shows_what_is_paid_for_and_escapes_it() throws Exception {
            String page = merchant.browse(created().text("pageUrl")).body();

            assertThat(page)
                    .contains("Karst &amp; &lt;b&gt;water&lt;/b&gt;", "CNY 128.00", "HKD 50.00", "B-1")
                    .contains("value=\"approve\"", "value=\"decline\"", "value=\"silent\"")
                    .contains("value=\"twice\"", "value=\"never\"")
                    .doesNotContain("<b>", "{");
        }

        @Test
        void lets_no_other_site_in() throws Exception {
            Merchant.Answer page = merchant.browse(created().text("pageUrl"));

            assertThat(page.header("Content-Security-Policy"))
                    .contains("default-src 'none'", "frame-ancestors 'none'", "form-action 'self' http://127.0.0.1:1");
            assertThat(page.header("Cache-Control")).isEqualTo("no-store");
        }

        @Test
        void serves_its_style() throws Exception {
            assertThat(merchant.browse(gateway.url() + "/pay.css").header("Content-Type"))
                    .startsWith("text/css");
        }

        @Test
        void knows_only_its_payments() throws Exception {
            assertThat(merchant.browse(gateway.url() + "/pay/pay_0").status()).isEqualTo(404);
        }
    }

    @Nested
    class Deciding {
        @Test
        void approve_returns_to_the_merchant_and_notifies_once() throws Exception {
            Merchant.Answer created = created();

            Merchant.Answer back = merchant.choose(created, "approve");

            assertThat(back.status()).isEqualTo(303);
            assertThat(back.header("Location")).isEqualTo("http://127.0.0.1:1/back?booking=7");
            Merchant.Heard heard = merchant.hears();
            assertThat(heard.isSigned()).isTrue();
            assertThat(heard.type()).isEqualTo("payment.paid");
            assertThat(heard.event().get("paymentId").asString()).isEqualTo(created.text("paymentId"));
            assertThat(heard.event().get("reference").asString()).isEqualTo("B-1");
            assertThat(heard.event().get("amounts").get(0).get("amountMinor").asLong())
                    .isEqualTo(12800);
            assertThat(heard.event().get("occurredAt").asString()).endsWith("Z");
            assertThat(status(created)).isEqualTo("PAID");
        }

        @Test
        void decline_notifies_of_it() throws Exception {
            Merchant.Answer created = created();

            merchant.choose(created, "decline");

            assertThat(merchant.hears().type()).isEqualTo("payment.declined");
            assertThat(status(created)).isEqualTo("DECLINED");
        }

        @Test
        void twice_tells_the_same_event_two_times() throws Exception {
            merchant.choose(created(), "twice");

            assertThat(merchant.hears().eventId()).isEqualTo(merchant.hears().eventId());
        }

        @Test
        void silent_charges_and_tells_nobody() throws Exception {
            Merchant.Answer silent = created();
            merchant.choose(silent, "silent");
            assertThat(status(silent)).isEqualTo("PAID");

            Merchant.Answer loud = merchant.create("k2", merchant.order("B-2"));
            merchant.choose(loud, "approve");

            assertThat(merchant.hears().event().get("reference").asString()).isEqualTo("B-2");
            assertThat(merchant.unheard()).isZero();
        }

        @Test
        void never_leaves_it_open_to_be_decided_later() throws Exception {
            Merchant.Answer created = created();

            assertThat(merchant.choose(created, "never").status()).isEqualTo(303);
            assertThat(status(created)).isEqualTo("PENDING");

            merchant.choose(created, "approve");
            assertThat(status(created)).isEqualTo("PAID");
        }

        @Test
        void a_repeated_post_changes_nothing_and_tells_nobody_again() throws Exception {
            Merchant.Answer created = created();
            String address = created.text("pageUrl");
            String token = Merchant.token(merchant.browse(address).body());
            merchant.submit(address, Map.of("token", token, "outcome", "decline"));

            Merchant.Answer again = merchant.submit(address, Map.of("token", token, "outcome", "approve"));

            assertThat(again.status()).isEqualTo(303);
            assertThat(status(created)).isEqualTo("DECLINED");
            assertThat(merchant.hears().type()).isEqualTo("payment.declined");
            merchant.choose(merchant.create("k2", merchant.order("B-2")), "approve");
            assertThat(merchant.hears().event().get("reference").asString()).isEqualTo("B-2");
        }

        @Test
        void a_decided_page_offers_the_way_back_and_no_form() throws Exception {
            Merchant.Answer created = created();
            merchant.choose(created, "silent");

            String page = merchant.browse(created.text("pageUrl")).body();

            assertThat(page)
                    .contains("This payment has been made.", "href=\"http://127.0.0.1:1/back?booking=7\"")
                    .doesNotContain("<form");
        }

        @Test
        void a_post_from_another_site_is_refused() throws Exception {
            Merchant.Answer created = created();
            String address = created.text("pageUrl");

            assertThat(merchant.submit(address, Map.of("outcome", "approve")).status())
                    .isEqualTo(403);
            assertThat(merchant.submit(address, Map.of("token", "00", "outcome", "approve"))
                            .status())
                    .isEqualTo(403);
            assertThat(status(created)).isEqualTo("PENDING");
        }

        @Test
        void an_outcome_that_is_not_on_the_page_is_refused() throws Exception {
            assertThat(merchant.choose(created(), "bribe").status()).isEqualTo(422);
        }
    }

    @Nested
    class Repeating {
        @Test
        void goes_on_until_the_merchant_succeeds() throws Exception {
            merchant.willAnswer(500, 302, 200);

            merchant.choose(created(), "approve");

            Merchant.Heard first = merchant.hears();
            Merchant.Heard second = merchant.hears();
            Merchant.Heard third = merchant.hears();
            assertThat(List.of(first.answered(), second.answered(), third.answered()))
                    .containsExactly(500, 302, 200);
            assertThat(third.eventId()).isEqualTo(first.eventId());
            assertThat(third.isSigned()).isTrue();
            assertThat(repetitions).containsExactly(1, 2);
        }

        @Test
        void ends_after_eight() throws Exception {
            merchant.willAnswer(500, 500, 500, 500, 500, 500, 500, 500, 500);

            merchant.choose(created(), "approve");

            for (int i = 0; i < 9; i++) {
                assertThat(merchant.hears().answered()).isEqualTo(500);
            }
            merchant.choose(merchant.create("k2", merchant.order("B-2")), "approve");
            assertThat(merchant.hears().event().get("reference").asString()).isEqualTo("B-2");
            assertThat(repetitions).containsExactly(1, 2, 3, 4, 5, 6, 7, 8);
        }

        @Test
        void doubles_its_pauses() {
            Settings usual = Settings.of(0, Merchant.SECRET);

            assertThat(List.of(
                            usual.pauses().apply(1),
                            usual.pauses().apply(2),
                            usual.pauses().apply(8)))
                    .containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(128));
        }
    }

    private Merchant.Answer created() throws Exception {
        return merchant.create("k1", merchant.order("B-1"));
    }

    private String status(Merchant.Answer created) throws Exception {
        return merchant.view(created.text("paymentId")).text("status");
    }
}
