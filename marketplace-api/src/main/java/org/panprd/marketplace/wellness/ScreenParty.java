package org.panprd.marketplace.wellness;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.kernel.ListingId;
import org.panprd.marketplace.kernel.Refusal;
import org.panprd.marketplace.platform.Faults;
import org.panprd.marketplace.platform.Json;
import org.panprd.marketplace.tenants.Fitness;
import org.panprd.marketplace.tenants.Language;
import org.panprd.marketplace.tenants.Questionnaire.Rule;
import org.panprd.marketplace.tenants.Text;
import org.panprd.marketplace.traveller.ManageConsents;
import org.panprd.marketplace.traveller.PersonalCipher;
import org.panprd.marketplace.traveller.PersonalCipher.Place;
import org.panprd.marketplace.traveller.PersonalKeys;
import org.panprd.marketplace.traveller.Purpose;
import org.panprd.marketplace.traveller.TravelPapers;
import org.panprd.marketplace.wellness.Answered.Kept;
import org.panprd.marketplace.wellness.ScreeningView.ReasonView;

/**
 * Screens those who take part in the wellness programmes of a booking, each for each programme, by the questionnaires that
 * are in force when it is made. It needs the traveller's consent; what was answered is kept sealed with the booking.
 */
@ApplicationScoped
public class ScreenParty {
    /** How long the answers of a booking that nobody pays for are kept; a payment may still come after the hold. */
    private static final int DAYS_UNPAID = 7;

    @Inject
    Programmes programmes;

    @Inject
    Reports reports;

    @Inject
    Screenings screenings;

    @Inject
    Views views;

    @Inject
    ManageConsents consents;

    @Inject
    PersonalKeys keys;

    @Inject
    TravelPapers papers;

    @Inject
    Clock clock;

    /**
     * An item of a booking.
     *
     * @param wish the wished item, counted from 0, that it is or is a leg of
     * @param item its number, from 1
     */
    public record Item(
            int wish,
            int item,
            ListingId listing,
            String operator,
            LocalDate date,
            LocalDate endDate,
            int persons,
            Text title,
            Text optionTitle) {}

    /** A participant. */
    public record Person(String name, @Nullable UUID companion) {}

    /** The questionnaire by which the participants of a programme were screened. */
    public record Applied(ListingId listing, String questionnaire, int version) {}

    /** Somebody for whom a programme is not, or not without a doctor's word, and why. */
    public record Unfit(int participant, String listingId, List<ReasonView> reasons) {}

    /** What came out; {@link #unfit} is empty if the booking may be made. */
    public static final class Screened {
        private final List<Applied> applied = new ArrayList<>();
        private final List<Unfit> unfit = new ArrayList<>();
        private final List<Unfit> toApprove = new ArrayList<>();
        private final List<Kept> kept = new ArrayList<>();

        public List<Applied> applied() {
            return List.copyOf(applied);
        }

        public List<Unfit> unfit() {
            return List.copyOf(unfit);
        }

        /** Those of whom a doctor has to approve, and why. */
        public List<Unfit> toApprove() {
            return List.copyOf(toApprove);
        }
    }

    /**
     * Screens all of them.
     *
     * @throws org.panprd.marketplace.kernel.Refusal {@code consent-needed}; {@code invalid-request} for what is missing,
     *     unknown or too much, and for answers to a version that is no longer in force
     */
    @Transactional(TxType.MANDATORY)
    public Screened screen(
            List<Item> items,
            List<Person> persons,
            @Nullable List<@Nullable NewBookedScreening> sent,
            String traveller,
            Language language) {
        Screened screened = new Screened();
        List<ReadScreenings.Asking> asking = items.stream()
                .flatMap(item -> programmes.find(item.listing()).stream()
                        .map(programme -> new ReadScreenings.Asking(item, programme)))
                .toList();
        if (asking.isEmpty() && (sent == null || sent.isEmpty())) {
            return screened;
        }
        if (!asking.isEmpty()) {
            // Withdrawing waits for this key, so that nothing is sealed on a consent that has gone.
            keys.of(traveller);
            consents.require(traveller, Purpose.HEALTH);
        }
        Faults faults = new Faults();
        var own = reports.all(traveller).stream().map(Reports.SealedReport::id).toList();
        var read = new ReadScreenings(asking, persons, papers.of(traveller), own, faults);
        List<ReadScreenings.Guest> guests = read.read(sent == null ? List.of() : sent);
        faults.refuse();
        asking.forEach(one -> screened.applied.add(new Applied(
                one.item().listing(),
                one.programme().questionnaire().code(),
                one.programme().version().version())));
        guests.forEach(guest -> judge(guest, persons, language, screened));
        return screened;
    }

    private void judge(ReadScreenings.Guest guest, List<Person> persons, Language language, Screened screened) {
        Programme programme = guest.asking().programme();
        Item item = guest.asking().item();
        Screen.Result result = Screen.of(programme, guest.guest());
        Unfit unfit = unfit(guest, result, language);
        if (result.outcome() == Fitness.NOT_FIT) {
            screened.unfit.add(unfit);
            return;
        }
        boolean needsApproval = result.outcome() == Fitness.NEEDS_APPROVAL;
        if (needsApproval) {
            screened.toApprove.add(unfit);
        }
        Answered content = new Answered(
                persons.get(guest.participant()).name(),
                guest.guest().age(),
                item.listing().toString(),
                item.title(),
                item.optionTitle(),
                item.date(),
                item.endDate(),
                programme.questionnaire().code(),
                programme.version().version(),
                guest.guest().answers(),
                result.outcome(),
                result.reasons().stream().map(Rule::code).toList(),
                programme.offer().mustShow());
        screened.kept.add(new Kept(
                UUID.randomUUID(),
                item.item(),
                guest.participant(),
                item.operator(),
                needsApproval,
                programme.offer().approvalHours(),
                content,
                needsApproval ? guest.reports() : List.of()));
    }

    private Unfit unfit(ReadScreenings.Guest guest, Screen.Result result, Language language) {
        return new Unfit(
                guest.participant(),
                guest.asking().item().listing().toString(),
                result.reasons().stream()
                        .map(rule -> views.reason(rule, language))
                        .toList());
    }

    /**
     * Somebody who comes instead of a participant of a booking; the caller has locked it.
     *
     * @param items of the booking, wished for one by one
     * @param persons all of them, with who comes in the place of who went
     */
    public record Newcomer(UUID booking, List<Item> items, List<Person> persons, int participant) {}

    /** Screens a newcomer, for every item on which the one before was screened, or on which nobody is known to have been. */
    @Transactional(TxType.MANDATORY)
    public Screened screen(
            Newcomer newcomer, @Nullable List<@Nullable NewBookedScreening> sent, String traveller, Language language) {
        Map<Integer, List<Integer>> known = screenings.participants(newcomer.booking());
        List<Item> items = newcomer.items().stream()
                .filter(item -> known.getOrDefault(item.item(), List.of(newcomer.participant()))
                        .contains(newcomer.participant()))
                .toList();
        Screened screened = screen(items, newcomer.persons(), sent, traveller, language);
        boolean isOfNewcomer = Stream.concat(
                        screened.kept.stream().map(Kept::participant),
                        screened.unfit.stream().map(Unfit::participant))
                .allMatch(one -> one == newcomer.participant());
        if (!isOfNewcomer) {
            throw Refusal.invalid("screenings", "unknown-value");
        }
        return screened;
    }

    /** Keeps what a newcomer has answered, instead of what the one before had. */
    @Transactional(TxType.MANDATORY)
    public void replace(Newcomer newcomer, String traveller, LocalDate end, Screened screened) {
        screenings.remove(newcomer.booking(), newcomer.participant());
        keep(newcomer.booking(), traveller, screened);
        screenings.keepUntil(newcomer.booking(), end.plusDays(Approvals.DAYS_AFTER));
    }

    /** Keeps what was answered for a booking, sealed. */
    @Transactional(TxType.MANDATORY)
    public void keep(UUID booking, String traveller, Screened screened) {
        if (screened.kept.isEmpty()) {
            return;
        }
        PersonalCipher key = keys.of(traveller);
        LocalDate keptUntil =
                LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(DAYS_UNPAID);
        screenings.add(
                screened.kept.stream()
                        .map(kept -> new Screenings.NewRow(
                                kept.content().tenant(),
                                kept.id(),
                                booking,
                                kept,
                                traveller,
                                key.seal(Json.write(kept.content()), placeOf(kept.id())),
                                keptUntil))
                        .toList(),
                clock.instant());
    }

    static Answered open(PersonalCipher key, Screenings.SealedRow row) {
        return Json.read(key.open(row.answers(), placeOf(row.row().id())), Answered.class);
    }

    private static Place placeOf(UUID id) {
        return new Place("screening_answer.answers", id);
    }

    static Place placeOfReply(UUID id) {
        return new Place("screening_answer.reply", id);
    }
}
