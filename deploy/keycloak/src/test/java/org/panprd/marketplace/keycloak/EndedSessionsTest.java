package org.panprd.marketplace.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class EndedSessionsTest {
    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

    private final TestClock clock = new TestClock(NOON);
    private final EndedSessions ended = new EndedSessions(clock);

    @Nested
    class Ending {
        @Test
        void a_session_leaves_the_others_alone() {
            ended.endSession("one");

            assertThat(ended.has(grant("li", "one", NOON))).isTrue();
            assertThat(ended.has(grant("li", "two", NOON))).isFalse();
        }

        @Test
        void all_of_a_person_leaves_later_sign_ins_and_other_people_alone() {
            ended.endAllOf("li", NOON);

            assertThat(ended.has(grant("li", "one", NOON.minusSeconds(1)))).isTrue();
            assertThat(ended.has(grant("li", "two", NOON.plusSeconds(1)))).isFalse();
            assertThat(ended.has(grant("wang", "three", NOON.minusSeconds(1)))).isFalse();
        }

        @Test
        void is_remembered_for_longer_than_an_access_token_lives_and_then_forgotten() {
            ended.endSession("one");

            clock.advance(Duration.ofMinutes(30));
            ended.endSession("two");
            assertThat(ended.has(grant("li", "one", NOON))).isTrue();
            clock.advance(Duration.ofMinutes(31));
            ended.endSession("three");
            assertThat(ended.has(grant("li", "one", NOON))).isFalse();
        }
    }

    private static Grant grant(String subject, String sessionId, Instant signedInAt) {
        Caller caller = new Caller(subject, subject, null, Set.of(), Map.of(), Map.of());
        return new Grant(caller, "access", "refresh", "id", sessionId, signedInAt, signedInAt.plusSeconds(300));
    }
}
