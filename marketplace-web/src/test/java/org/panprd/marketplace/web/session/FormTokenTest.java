package org.panprd.marketplace.web.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class FormTokenTest {
    @Nested
    class Matching {
        @Test
        void lets_in_the_token_that_the_session_was_given() {
            var session = Sessions.fresh();

            String token = FormToken.of(session);

            assertThat(FormToken.of(session)).isEqualTo(token);
            assertThat(FormToken.matches(session, token)).isTrue();
        }

        @Test
        void refuses_the_token_of_another_session() {
            var mine = Sessions.fresh();
            FormToken.of(mine);

            assertThat(FormToken.matches(mine, FormToken.of(Sessions.fresh()))).isFalse();
        }

        @Test
        void refuses_a_form_without_a_token_or_without_a_session() {
            var session = Sessions.fresh();
            String token = FormToken.of(session);

            assertThat(FormToken.matches(session, null)).isFalse();
            assertThat(FormToken.matches(session, "")).isFalse();
            assertThat(FormToken.matches(null, token)).isFalse();
        }

        @Test
        void refuses_everything_before_a_form_was_ever_shown() {
            assertThat(FormToken.matches(Sessions.fresh(), "null")).isFalse();
        }
    }
}
