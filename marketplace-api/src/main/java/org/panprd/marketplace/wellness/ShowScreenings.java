package org.panprd.marketplace.wellness;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.platform.Texts;
import org.panprd.marketplace.tenants.Language;
import org.panprd.marketplace.traveller.PersonalCipher;
import org.panprd.marketplace.traveller.PersonalKeys;
import org.panprd.marketplace.traveller.PersonalRecords;
import org.panprd.marketplace.wellness.CaseView.AnswerView;
import org.panprd.marketplace.wellness.Screenings.SealedRow;
import org.panprd.marketplace.wellness.Screenings.State;

/** What a traveller is shown of the screenings of their bookings, and has erased. */
@ApplicationScoped
public class ShowScreenings implements PersonalRecords {
    @Inject
    Screenings screenings;

    @Inject
    ReadCase readCase;

    @Inject
    Views views;

    @Inject
    PersonalKeys keys;

    /** Those of one booking, for its traveller. */
    @Transactional
    public BookedScreeningView.BookedScreenings of(UUID booking, String traveller, Language language) {
        return new BookedScreeningView.BookedScreenings(keys.find(traveller).stream()
                .flatMap(key -> screenings.ofBooking(booking).stream().map(row -> view(key, row, language)))
                .toList());
    }

    @Override
    public String name() {
        return "screenings";
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public List<Map<String, Object>> held(String traveller, Language language) {
        return keys.find(traveller).stream()
                .flatMap(key -> screenings.ofTraveller(traveller).stream().map(row -> fields(key, row, language)))
                .toList();
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public void erase(String traveller) {
        screenings.removeAll(traveller);
    }

    private BookedScreeningView view(PersonalCipher key, SealedRow row, Language language) {
        Answered answered = ScreenParty.open(key, row);
        State state = row.row().state();
        return new BookedScreeningView(
                row.row().item(),
                answered.listing(),
                answered.title().in(language),
                row.row().participant(),
                answered.name(),
                answered.outcome(),
                views.outcome(answered.outcome(), language),
                readCase.reasons(answered, language),
                state.name(),
                state == State.CLEAR ? null : Texts.text(language, "screening.state." + state),
                row.row().dueAt(),
                reply(key, row));
    }

    private Map<String, Object> fields(PersonalCipher key, SealedRow row, Language language) {
        Answered answered = ScreenParty.open(key, row);
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("title", answered.title().in(language));
        fields.put("startDate", answered.date().toString());
        fields.put("fullName", answered.name());
        fields.put("age", String.valueOf(answered.age()));
        fields.put("outcome", views.outcome(answered.outcome(), language));
        fields.put(
                "answers",
                readCase.answers(answered, language).stream()
                        .map(ShowScreenings::fields)
                        .toList());
        String reply = reply(key, row);
        if (reply != null) {
            fields.put("reply", reply);
        }
        return fields;
    }

    private static Map<String, Object> fields(AnswerView answer) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("question", answer.question());
        fields.put("answer", answer.answer());
        return fields;
    }

    static @Nullable String reply(PersonalCipher key, SealedRow row) {
        String reply = row.reply();
        String words = reply == null
                ? ""
                : key.open(reply, ScreenParty.placeOfReply(row.row().id()));
        return words.isEmpty() ? null : words;
    }
}
