package org.panprd.marketplace.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.panprd.marketplace.kernel.CommonProblem;
import org.panprd.marketplace.kernel.FieldFault;
import org.panprd.marketplace.kernel.Refusal;

class FaultsTest {
    private final Faults faults = new Faults();

    @Test
    void nothing_wrong_is_not_refused() {
        faults.require(true, "a", "required");

        faults.refuse();

        assertThat(faults.isEmpty()).isTrue();
    }

    @Test
    void everything_wrong_is_named_at_once_and_in_order() {
        faults.add("b", "required");
        faults.require(false, "a", "between", 1, 5);

        assertThat(refusedFaults())
                .containsExactly(FieldFault.of("b", "required"), FieldFault.of("a", "between", 1, 5));
    }

    @Test
    void the_list_does_not_grow_without_end() {
        for (int i = 0; i < 10_000; i++) {
            faults.add("items[" + i + "]", "required");
        }

        assertThat(refusedFaults()).hasSize(50);
    }

    @Nested
    class Text {
        @ParameterizedTest
        @ValueSource(strings = {"", " ", "\t\n", "\u3000"})
        void that_is_blank_is_missing(String blank) {
            assertThat(faults.text(blank, "name", 10)).isFalse();
            assertThat(refusedFaults()).containsExactly(FieldFault.of("name", "required"));
        }

        @Test
        void that_is_not_there_is_missing() {
            assertThat(faults.text(null, "name", 10)).isFalse();
        }

        @Test
        void may_be_as_long_as_it_may_and_no_longer() {
            assertThat(faults.text("0123456789", "name", 10)).isTrue();
            assertThat(faults.text("0123456789a", "name", 10)).isFalse();
            assertThat(refusedFaults()).containsExactly(FieldFault.of("name", "too-long", 10));
        }

        @ParameterizedTest
        @ValueSource(strings = {"a\nb", "a\u0000b", "a\rb", "a\u007fb", "a\u0085b"})
        void has_no_control_characters(String text) {
            assertThat(faults.text(text, "name", 10)).isFalse();
            assertThat(refusedFaults()).containsExactly(FieldFault.of("name", "control-characters"));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {"Li\u202Eming", "Li\u200Bming", "Li\uFEFFming", "Li\u2028ming", "Li\uD83Dming", "Li\uE000"})
        void hides_nothing_and_has_no_half_characters(String text) {
            assertThat(faults.text(text, "name", 10)).isFalse();
            assertThat(refusedFaults()).containsExactly(FieldFault.of("name", "control-characters"));
        }

        @ParameterizedTest
        @ValueSource(strings = {"𠮷野家", "José", "မင်္ဂလာ", "می\u200Cخواهم", "O'Brien-Nguyễn"})
        void may_be_of_any_script(String text) {
            assertThat(faults.text(text, "name", 20)).isTrue();
        }

        @Test
        void may_be_left_out_where_it_is_optional() {
            assertThat(faults.optionalText(null, "reason", 10)).isTrue();
            assertThat(faults.optionalText("01234567890", "reason", 10)).isFalse();
        }

        @Test
        void may_hold_what_looks_like_sql_or_html() {
            assertThat(faults.text("'; drop table booking; -- <script>", "name", 100))
                    .isTrue();
        }
    }

    @Nested
    class Size {
        @Test
        void is_within_its_bounds() {
            assertThat(faults.size(List.of(1), "items", 1, 2)).isTrue();
            assertThat(faults.size(List.of(1, 2, 3), "items", 1, 2)).isFalse();
            assertThat(faults.size(null, "items", 1, 2)).isFalse();
            assertThat(refusedFaults())
                    .containsExactly(FieldFault.of("items", "size", 1, 2), FieldFault.of("items", "size", 1, 2));
        }
    }

    private List<FieldFault> refusedFaults() {
        var caught = new java.util.ArrayList<FieldFault>();
        assertThatThrownBy(faults::refuse).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.type()).isEqualTo(CommonProblem.INVALID_REQUEST);
            caught.addAll(refusal.faults());
        });
        return caught;
    }
}
