package org.panprd.marketplace.keycloak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {
    private static final String RECHECK = "marketplace.oidc.staff-recheck-seconds";

    @Test
    void promise_that_staff_are_asked_about_within_a_minute() {
        assertThat(of(Map.of()).staffRecheck()).isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void may_promise_more() {
        assertThat(of(Map.of(RECHECK, 6)).staffRecheck()).isEqualTo(Duration.ofSeconds(6));
    }

    @ParameterizedTest
    @ValueSource(ints = {61, 5, 0, -1})
    void may_not_promise_less_or_what_asking_would_outlast(int seconds) {
        assertThatThrownBy(() -> of(Map.of(RECHECK, seconds)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(RECHECK);
    }

    @Test
    void do_not_tell_the_secret() {
        var settings = new Settings("issuer", "audience", true, "web", "hush", "http://web", Settings.MINUTE);

        assertThat(settings.toString()).doesNotContain("hush");
    }

    /** Numbers that are set; every text is its property's name. */
    private static Settings of(Map<String, Integer> numbers) {
        return Settings.of((Config) Proxy.newProxyInstance(
                Config.class.getClassLoader(),
                new Class<?>[] {Config.class},
                (proxy, method, arguments) -> method.getName().equals("getValue")
                        ? arguments[0]
                        : Optional.ofNullable(numbers.get(arguments[0]))));
    }
}
