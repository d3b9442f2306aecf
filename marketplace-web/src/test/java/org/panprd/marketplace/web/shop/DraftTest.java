package org.panprd.marketplace.web.shop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.panprd.marketplace.web.api.ApiProblem;
import org.panprd.marketplace.web.api.Companion;
import org.panprd.marketplace.web.api.Participant;
import org.panprd.marketplace.web.api.Problem;
import org.panprd.marketplace.web.api.Problem.FieldError;
import org.panprd.marketplace.web.api.Problem.Reason;
import org.panprd.marketplace.web.api.Problem.Refused;
import org.panprd.marketplace.web.page.Texts;
import org.panprd.marketplace.web.session.Language;
import org.panprd.marketplace.web.shop.Draft.Guest;

class DraftTest {
    private static final Texts TEXTS = Texts.in(Language.EN);
    private static final Draft GOOD = new Draft(
            "李伟",
            "liwei@example.org",
            "+86 138 0000 0000",
            "CN-GD",
            List.of(new Guest("李伟", ""), new Guest("李小明", "")),
            Map.of());

    @Nested
    class Checking {
        @Test
        void finds_nothing_wrong_with_a_complete_form() {
            assertThat(GOOD.checked(2, TEXTS).isComplete(2)).isTrue();
        }

        @Test
        void marks_each_field_at_fault() {
            var draft = new Draft(" ", "nobody", "call me", "", List.of(new Guest("李伟", ""), Guest.UNKNOWN), Map.of());

            assertThat(draft.checked(2, TEXTS).errors())
                    .containsOnlyKeys("contact.fullName", "contact.email", "contact.phone", "participants[1].fullName");
        }

        @Test
        void is_incomplete_once_more_people_travel() {
            assertThat(GOOD.checked(2, TEXTS).isComplete(3)).isFalse();
        }
    }

    @Nested
    class ChoosingCompanions {
        private static final Companion GRANDMOTHER =
                new Companion("c1", "李奶奶", "1949-**-**", "CN", "CN", null, null, null, null, List.of());

        @Test
        void takes_their_names_and_leaves_the_others() {
            Draft named = GOOD.naming(List.of("", "c1"), List.of(GRANDMOTHER));

            assertThat(named.guests()).containsExactly(new Guest("李伟", ""), new Guest("李奶奶", "c1"));
            assertThat(named.participants(List.of("ADULT", "SENIOR")))
                    .extracting(Participant::companionId)
                    .containsExactly(null, "c1");
        }

        @Test
        void takes_nobody_who_is_not_on_the_list() {
            Draft named = GOOD.naming(List.of("c2", ""), List.of(GRANDMOTHER));

            assertThat(named.guests()).isEqualTo(GOOD.guests());
        }
    }

    @Nested
    class BeingRefused {
        @Test
        void keeps_what_was_typed_and_says_what_is_wrong_with_it() {
            Draft refused = GOOD.refused(List.of(new FieldError("contact.phone", "No such number")));

            assertThat(refused.errors()).containsExactly(Map.entry("contact.phone", "No such number"));
            assertThat(refused.guests()).isEqualTo(GOOD.guests());
        }

        @Test
        void says_of_a_companion_why_they_may_not_cross() {
            var reasons = List.of(
                    new Reason("Ends during the trip.", "Get a new one."), new Reason("Ends during the trip.", null));
            var refusal = new ApiProblem(
                    409,
                    new Problem(
                            "/problems/not-eligible",
                            null,
                            409,
                            null,
                            null,
                            null,
                            null,
                            List.of(new Refused(1, reasons)),
                            null,
                            null,
                            null,
                            null,
                            null));

            Draft refused = GOOD.refused(refusal.errors());

            assertThat(refused.errorOf(0)).isNull();
            assertThat(refused.errorOf(1)).isEqualTo("Ends during the trip. Get a new one.");
        }

        @Test
        void says_nothing_about_fields_that_are_not_on_the_form() {
            assertThat(GOOD.refused(List.of(new FieldError("items[0].date", "Gone")))
                            .errors())
                    .isEmpty();
        }
    }
}
