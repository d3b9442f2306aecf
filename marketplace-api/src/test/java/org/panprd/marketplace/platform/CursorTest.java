package org.panprd.marketplace.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.panprd.marketplace.kernel.CommonProblem;
import org.panprd.marketplace.kernel.FieldFault;
import org.panprd.marketplace.kernel.Refusal;

class CursorTest {
    @ParameterizedTest
    @ValueSource(strings = {"", "%", "!!!!", "YQ", "YQpi=", "YQpiCmM", "云南", "a b", "../../etc"})
    void refuses_what_it_has_not_written(String text) {
        assertThatRefuses(text, 2);
    }

    @Test
    void refuses_values_that_no_column_can_hold() {
        assertThatRefuses(encoded("1.5\nyunnan\u0000\ninn"), 3);
        assertThatRefuses(encoded("1.5\nyunnan\u001b[2J\ninn"), 3);
    }

    @Test
    void refuses_a_cursor_of_another_list() {
        String two = new Cursor(List.of("a", "b")).toString();

        assertThatRefuses(two, 3);
        assertThat(Cursor.parse(two, 2).values()).containsExactly("a", "b");
    }

    @Property(tries = 200)
    void reads_what_it_has_written(@ForAll @Size(min = 1, max = 4) List<@AlphaChars String> values) {
        Cursor cursor = new Cursor(values);

        assertThat(Cursor.parse(cursor.toString(), values.size())).isEqualTo(cursor);
    }

    @Property
    void any_text_is_read_or_refused(@ForAll String text) {
        try {
            assertThat(Cursor.parse(text, 3).values()).hasSize(3);
        } catch (Refusal refusal) {
            assertThat(refusal.type()).isEqualTo(CommonProblem.INVALID_REQUEST);
        }
    }

    private static void assertThatRefuses(String text, int values) {
        assertThatThrownBy(() -> Cursor.parse(text, values))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.faults())
                        .containsExactly(FieldFault.of("cursor", "cursor")));
    }

    private static String encoded(String plain) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }
}
