package org.panprd.marketplace.wellness;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.audit.AuditTrail;
import org.panprd.marketplace.kernel.CommonProblem;
import org.panprd.marketplace.kernel.Refusal;
import org.panprd.marketplace.platform.Faults;
import org.panprd.marketplace.platform.SentFile;
import org.panprd.marketplace.tenants.Language;
import org.panprd.marketplace.traveller.PersonalCipher;
import org.panprd.marketplace.traveller.PersonalKeys;
import org.panprd.marketplace.wellness.KeepReports.Asked;
import org.panprd.marketplace.wellness.Screenings.SealedRow;
import org.panprd.marketplace.wellness.Screenings.State;

/**
 * Shows doctors whom they are asked about, and takes their answers. It runs in the doctors' own scope, in which the
 * database shows only what is theirs; each look and each answer is written down, without what it says. What follows for
 * the booking is decided elsewhere, a moment later: a booking is over many tenants, and none of them sees it whole.
 */
@ApplicationScoped
class TreatCases {
    private static final int MOST = 100;
    private static final int MOST_WORDS = 500;
    private static final String KIND = "screening";

    @Inject
    Screenings screenings;

    @Inject
    KeepReports reports;

    @Inject
    ReadCase readCase;

    @Inject
    PersonalKeys keys;

    @Inject
    AuditTrail trail;

    @Inject
    Clock clock;

    /**
     * An answer.
     *
     * @param approved whether the guest may take part
     * @param words on what conditions, or why not; needed if not
     */
    public record NewAnswer(
            @Nullable Boolean approved, @Nullable String words) {
        /** Not to be written anywhere. */
        @Override
        public String toString() {
            return "an answer";
        }
    }

    /** Those that wait for an answer, or have one. */
    @Transactional
    CaseView.Cases list(boolean answered, Language language) {
        List<SealedRow> rows = answered ? screenings.answered(MOST) : screenings.asked(clock.instant(), MOST);
        return new CaseView.Cases(
                rows.stream()
                        .flatMap(row -> keys
                                .find(row.row().traveller())
                                .map(key -> summary(row, ScreenParty.open(key, row), language))
                                .stream())
                        .toList());
    }

    @Transactional
    CaseView show(UUID id, Language language) {
        SealedRow row = find(id);
        PersonalCipher key = key(row);
        Answered answered = ScreenParty.open(key, row);
        trail.done("screening.seen", List.of(answered.tenant()), KIND, id);
        List<UUID> shown = screenings.reportsWith(id);
        return new CaseView(
                summary(row, answered, language),
                answered.name(),
                answered.age(),
                readCase.answers(answered, language),
                readCase.reasons(answered, language),
                readCase.mustShow(answered, language),
                reports.list(row.row().traveller(), new Asked(answered.tenant(), answered.date()), language).stream()
                        .filter(report -> shown.contains(report.id()))
                        .toList(),
                ShowScreenings.reply(key, row));
    }

    /** A report that is shown with it; the look is written down. */
    @Transactional
    SentFile report(UUID id, UUID report) {
        SealedRow row = find(id);
        if (!screenings.reportsWith(id).contains(report)) {
            throw new Refusal(CommonProblem.NOT_FOUND);
        }
        trail.done("report.seen", List.of(ScreenParty.open(key(row), row).tenant()), "report", report);
        return reports.open(row.row().traveller(), report);
    }

    /** Refused if it has been answered, or cannot be any more. */
    @Transactional
    State answer(UUID id, NewAnswer request) {
        String words = request.words() == null ? "" : request.words().strip();
        Faults faults = new Faults();
        Boolean approved = request.approved();
        faults.require(approved != null, "approved", "required");
        faults.require(Boolean.TRUE.equals(approved) || !words.isEmpty(), "words", "required");
        faults.optionalText(words, "words", MOST_WORDS);
        faults.refuse();
        SealedRow row = find(id);
        PersonalCipher key = key(row);
        State state = Boolean.TRUE.equals(approved) ? State.APPROVED : State.REFUSED;
        String reply = key.seal(words, ScreenParty.placeOfReply(id));
        if (!screenings.answer(id, state, reply, clock.instant())) {
            throw new Refusal(WellnessProblem.SCREENING_CLOSED);
        }
        trail.done("screening.answered", List.of(ScreenParty.open(key, row).tenant()), KIND, id);
        return state;
    }

    private SealedRow find(UUID id) {
        return screenings.find(id).orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND));
    }

    private PersonalCipher key(SealedRow row) {
        return keys.find(row.row().traveller()).orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND));
    }

    private static CaseView.Summary summary(SealedRow row, Answered answered, Language language) {
        return new CaseView.Summary(
                row.row().id(),
                answered.title().in(language),
                answered.optionTitle().in(language),
                answered.date(),
                answered.endDate(),
                row.row().state().name(),
                Objects.requireNonNull(row.row().dueAt()));
    }
}
