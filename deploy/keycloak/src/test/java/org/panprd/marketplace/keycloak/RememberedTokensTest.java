package org.panprd.marketplace.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class RememberedTokensTest {
    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

    private final TestClock clock = new TestClock(NOON);
    private final RememberedTokens tokens = new RememberedTokens(clock, Settings.MINUTE, 100);

    @Nested
    class Remembering {
        @Test
        void lasts_for_a_minute_less_the_time_that_asking_takes() {
            tokens.remember("token", expiringAt(NOON.plusSeconds(300)));

            assertThat(tokens.find("token")).isPresent();
            clock.advance(Duration.ofSeconds(54));
            assertThat(tokens.find("token")).isPresent();
            clock.advance(Duration.ofSeconds(1));
            assertThat(tokens.find("token")).isEmpty();
        }

        @Test
        void lasts_for_less_where_less_was_asked_for() {
            var hasty = new RememberedTokens(clock, Duration.ofSeconds(7), 100);
            hasty.remember("token", expiringAt(NOON.plusSeconds(300)));

            assertThat(hasty.find("token")).isPresent();
            clock.advance(Duration.ofSeconds(2));
            assertThat(hasty.find("token")).isEmpty();
        }

        @Test
        void ends_with_the_token() {
            tokens.remember("token", expiringAt(NOON.plusSeconds(10)));

            clock.advance(Duration.ofSeconds(10));

            assertThat(tokens.find("token")).isEmpty();
        }

        @Test
        void never_takes_one_token_for_another() {
            tokens.remember("token", expiringAt(NOON.plusSeconds(300)));

            assertThat(tokens.find("tokeN")).isEmpty();
        }

        @Test
        void holds_no_more_than_it_may_and_keeps_the_newest() {
            for (int i = 0; i < 10_000; i++) {
                tokens.remember("token" + i, expiringAt(NOON.plusSeconds(300)));
            }

            assertThat(tokens.size()).isBetween(50, 100);
            assertThat(tokens.find("token9999")).isPresent();
            assertThat(tokens.find("token0")).isEmpty();
        }
    }

    private static VerifiedToken expiringAt(Instant moment) {
        return new VerifiedToken(new Caller("subject", "Name", null, Set.of(), Map.of(), Map.of()), moment);
    }
}
