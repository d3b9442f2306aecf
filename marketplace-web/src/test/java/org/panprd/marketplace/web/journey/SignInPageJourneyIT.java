package org.panprd.marketplace.web.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Keycloak's pages look and speak like ours. */
@ExtendWith(Journeys.class)
class SignInPageJourneyIT {
    private static final Map<String, List<String>> WORDS = Map.of(
            "zh-CN", List.of("泛珠旅游", "登录", "用户名或密码不正确。"),
            "zh-TW", List.of("泛珠旅遊", "登入", "使用者名稱或密碼不正確。"),
            "en-GB", List.of("Pan-PRD Travel", "Sign in", "The name or the password is not right."));

    private final Marketplace market;

    SignInPageJourneyIT(Marketplace market) {
        this.market = market;
    }

    @ParameterizedTest
    @CsvSource({"zh-CN, false", "zh-TW, true", "en-GB, false"})
    void speak_the_readers_language_in_our_colours(String language, boolean onPhone) {
        List<String> words = WORDS.getOrDefault(language, List.of());
        try (Visitor visitor = onPhone ? market.onPhone(language) : market.onDesktop(language)) {
            visitor.open("/sign-in").picture("sign-in-" + language);
            assertThat(visitor.texts("#kc-header-wrapper")).containsExactly(words.get(0));
            assertThat(visitor.texts("#kc-page-title")).containsExactly(words.get(1));
            assertThat(visitor.find("#kc-login").evaluate("it => getComputedStyle(it).backgroundColor"))
                    .isEqualTo("rgb(162, 59, 30)");

            visitor.type("#username", "nobody")
                    .type("#password", "not-the-password")
                    .click("#kc-login");

            visitor.picture("sign-in-refused-" + language);
            assertThat(visitor.texts("#input-error-username")).containsExactly(words.get(2));
            AccessibilityIT.check(visitor, "refused in " + language);
        }
    }

    @Test
    void keep_the_rules_of_accessibility() {
        try (Visitor visitor = market.onPhone("en-GB")) {
            AccessibilityIT.check(visitor.open("/sign-in"), "signing in");
            AccessibilityIT.check(visitor.open("/sign-up").picture("sign-up"), "registering");
            visitor.page().emulateMedia(new EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
            AccessibilityIT.check(visitor.open("/sign-in").picture("sign-in-dark"), "signing in at night");
        }
        try (Visitor visitor = market.onDesktop("zh-CN")) {
            visitor.open("/sign-up").picture("sign-up");
        }
    }
}
