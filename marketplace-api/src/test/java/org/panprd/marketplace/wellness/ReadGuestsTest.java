package org.panprd.marketplace.wellness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.panprd.marketplace.kernel.FieldFault;
import org.panprd.marketplace.kernel.Refusal;
import org.panprd.marketplace.platform.Faults;
import org.panprd.marketplace.tenants.Questionnaire.Version;
import org.panprd.marketplace.wellness.NewScreening.Participant;

class ReadGuestsTest {
    private final Version version = Samples.programme("hot-spring-bathing", 0).version();

    private Participant guest(int age, String some, Consumer<Map<String, @Nullable String>> spoil) {
        Map<String, @Nullable String> answers = new HashMap<>(Samples.answers(version, some));
        spoil.accept(answers);
        return new Participant(age, answers);
    }

    private List<String> faults(@Nullable List<@Nullable Participant> participants) {
        Faults faults = new Faults();
        new ReadGuests(version, faults).read(participants);
        if (faults.isEmpty()) {
            return List.of();
        }
        Refusal refusal = catchThrowableOfType(Refusal.class, faults::refuse);
        return refusal.faults().stream().map(ReadGuestsTest::text).toList();
    }

    private static String text(FieldFault fault) {
        return fault.field() + " " + fault.key();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "sex=female", "sex=female pregnant=yes weeks-pregnant=42", "heart=stable skin=wounds"})
    void takes_an_answer_to_each_question_that_is_put(String some) {
        assertThat(faults(List.of(guest(40, some, answers -> {})))).isEmpty();
    }

    @Test
    void refuses_a_question_that_is_left_out() {
        assertThat(faults(List.of(
                        guest(40, "", answers -> {}),
                        guest(40, "sex=female pregnant=yes", answers -> answers.remove("weeks-pregnant")),
                        guest(40, "", answers -> answers.remove("heart")))))
                .containsExactly(
                        "participants[1].answers.weeks-pregnant required", "participants[2].answers.heart required");
    }

    @ParameterizedTest
    @CsvSource({
        "heart, broken, unknown-value",
        "weeks-pregnant, 0, between",
        "weeks-pregnant, 43, between",
        "weeks-pregnant, -1, between",
        "weeks-pregnant, twelve, between",
        "weeks-pregnant, 99999999999, between",
        "weeks-pregnant, 1.5, between"
    })
    void refuses_an_answer_that_is_none(String question, String answer, String fault) {
        assertThat(faults(List.of(guest(40, "sex=female pregnant=yes", answers -> answers.put(question, answer)))))
                .containsExactly("participants[0].answers." + question + " " + fault);
    }

    @Test
    void refuses_a_man_who_is_pregnant() {
        assertThat(faults(List.of(guest(40, "", answers -> answers.put("pregnant", "yes")))))
                .containsExactly("participants[0].answers.pregnant not-asked");
    }

    @Test
    void refuses_what_nobody_is_asked_without_repeating_it() {
        assertThat(faults(List.of(guest(40, "", answers -> answers.put("my-secret", "yes")))))
                .containsExactly("participants[0].answers unknown-question");
    }

    @ParameterizedTest
    @CsvSource({"-1, false", "0, true", "130, true", "131, false", "2147483647, false"})
    void takes_an_age_that_people_reach(int age, boolean taken) {
        assertThat(faults(List.of(guest(age, "", answers -> {}))))
                .isEqualTo(taken ? List.of() : List.of("participants[0].age between"));
    }

    @Test
    void refuses_nobody_an_empty_seat_and_too_many() {
        assertThat(faults(null)).containsExactly("participants size");
        assertThat(faults(List.of())).containsExactly("participants size");
        assertThat(faults(new ArrayList<>(Collections.nCopies(101, guest(40, "", answers -> {})))))
                .containsExactly("participants size");
        assertThat(faults(Collections.singletonList(null)))
                .contains("participants[0].age required", "participants[0].answers.heart required");
        assertThat(faults(List.of(new Participant(null, null)))).contains("participants[0].age required");
    }
}
