package org.panprd.marketplace.wellness;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.kernel.Party;
import org.panprd.marketplace.platform.Faults;
import org.panprd.marketplace.tenants.Questionnaire.Answer;
import org.panprd.marketplace.tenants.Questionnaire.Question;
import org.panprd.marketplace.tenants.Questionnaire.Range;
import org.panprd.marketplace.tenants.Questionnaire.Version;
import org.panprd.marketplace.wellness.NewScreening.Participant;
import org.panprd.marketplace.wellness.Screen.Guest;

/** Reads answers: each question that is put to somebody has one, and no other has. */
final class ReadGuests {
    private static final int MAX_AGE = 130;
    private static final int MAX_DIGITS = 4;

    private final Version version;
    private final Faults faults;

    ReadGuests(Version version, Faults faults) {
        this.version = version;
        this.faults = faults;
    }

    /** Worth something only if there are no faults. */
    List<Guest> read(@Nullable List<@Nullable Participant> participants) {
        List<Guest> guests = new ArrayList<>();
        if (faults.size(participants, "participants", 1, Party.MAX_PERSONS) && participants != null) {
            for (int i = 0; i < participants.size(); i++) {
                guests.add(read(participants.get(i), "participants[" + i + "]"));
            }
        }
        return guests;
    }

    Guest read(@Nullable Participant participant, String at) {
        Integer age = participant == null ? null : participant.age();
        if (age == null) {
            faults.add(at + ".age", "required");
        } else {
            faults.require(age >= 0 && age <= MAX_AGE, at + ".age", "between", 0, MAX_AGE);
        }
        Map<String, @Nullable String> sent =
                participant == null || participant.answers() == null ? Map.of() : participant.answers();
        Map<String, String> answers = new LinkedHashMap<>();
        for (Question question : version.questions()) {
            String field = at + ".answers." + question.code();
            String answer = sent.get(question.code());
            boolean asked = Screen.asked(version, answers).contains(question);
            if (!asked) {
                faults.require(answer == null, field, "not-asked");
            } else if (answer == null) {
                faults.add(field, "required");
            } else if (isAnswer(question, answer, field)) {
                answers.put(question.code(), answer);
            }
        }
        boolean known = sent.keySet().stream().allMatch(code -> version.questions().stream()
                .anyMatch(question -> question.code().equals(code)));
        faults.require(known, at + ".answers", "unknown-question");
        return new Guest(age == null ? 0 : age, answers);
    }

    private boolean isAnswer(Question question, String answer, String field) {
        Range range = question.number();
        if (range == null) {
            return faults.require(
                    question.answers().stream().map(Answer::code).anyMatch(answer::equals), field, "unknown-value");
        }
        return faults.require(isIn(range, answer), field, "between", range.from(), range.to());
    }

    private static boolean isIn(Range range, String answer) {
        if (!answer.matches("[0-9]{1," + MAX_DIGITS + "}")) {
            return false;
        }
        int number = Integer.parseInt(answer);
        return number >= range.from() && number <= range.to();
    }
}
