package org.panprd.marketplace.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.panprd.marketplace.web.api.ApiProblem;
import org.panprd.marketplace.web.api.Problem;
import org.panprd.marketplace.web.api.Problem.FieldError;

class FormTest {
    private static final Map<String, String> TYPED = Map.of("fullName", " 李伟 ", "phone", "  ", "surplus", "x");
    private static final Form FORM = Form.filled(List.of("fullName", "phone"), TYPED::get);

    private static ApiProblem refusal(@Nullable String detail, FieldError... errors) {
        return new ApiProblem(
                422,
                new Problem(
                        "/problems/invalid",
                        "Invalid",
                        422,
                        detail,
                        List.of(errors),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null));
    }

    @Nested
    class Filling {
        @Test
        void keeps_its_own_fields_without_the_space_around_them() {
            assertThat(FORM.values()).containsOnly(Map.entry("fullName", "李伟"), Map.entry("phone", ""));
        }

        @Test
        void sends_nothing_for_an_empty_field() {
            assertThat(FORM.typed("fullName")).isEqualTo("李伟");
            assertThat(FORM.typed("phone")).isNull();
        }

        @Test
        void cuts_what_nobody_types() {
            assertThat(Form.filled(List.of("a"), field -> "x".repeat(5000))
                            .values()
                            .get("a"))
                    .hasSize(1_000);
        }
    }

    @Nested
    class BeingRefused {
        @Test
        void says_it_at_the_field_and_keeps_what_was_typed() {
            Form refused =
                    FORM.refused(refusal("Invalid", new FieldError("phone", "No number")), UnaryOperator.identity());

            assertThat(refused.errors()).containsExactly(Map.entry("phone", "No number"));
            assertThat(refused.problem()).isNull();
            assertThat(refused.values()).isEqualTo(FORM.values());
        }

        @Test
        void says_above_the_form_what_is_wrong_elsewhere() {
            Form refused = FORM.refused(
                    refusal("Invalid", new FieldError("phone", "No number"), new FieldError("kind", "Not yours")),
                    UnaryOperator.identity());

            assertThat(refused.errors()).containsOnlyKeys("phone");
            assertThat(refused.problem()).isEqualTo("Not yours");
        }

        @Test
        void says_why_if_it_is_about_no_field() {
            Form refused = FORM.refused(refusal("The list is full"), UnaryOperator.identity());

            assertThat(refused.errors()).isEmpty();
            assertThat(refused.problem()).isEqualTo("The list is full");
        }
    }
}
