package org.panprd.marketplace.booking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.booking.ItemContent.RuleVersion;
import org.panprd.marketplace.booking.NewBooking.Participant;
import org.panprd.marketplace.catalog.Part;
import org.panprd.marketplace.kernel.ListingId;
import org.panprd.marketplace.kernel.Refusal;
import org.panprd.marketplace.tenants.Language;
import org.panprd.marketplace.wellness.NewBookedScreening;
import org.panprd.marketplace.wellness.ScreenParty;
import org.panprd.marketplace.wellness.ScreenParty.Item;
import org.panprd.marketplace.wellness.ScreenParty.Newcomer;
import org.panprd.marketplace.wellness.ScreenParty.Person;
import org.panprd.marketplace.wellness.ScreenParty.Screened;

/** Lets nobody into a wellness programme for whom it is not safe, and keeps what they answered with the booking. */
@ApplicationScoped
class CheckScreenings {
    @Inject
    ScreenParty screenParty;

    /**
     * Screens those who take part in the programmes of a booking.
     *
     * @throws Refusal {@code consent-needed}; {@code invalid-request} for answers that are missing, unknown or too much;
     *     {@code not-fit}, which tells for whom and why
     */
    @Transactional(TxType.MANDATORY)
    Screened check(
            Wishes wishes,
            List<Participant> participants,
            @Nullable List<@Nullable NewBookedScreening> sent,
            String traveller,
            Language language) {
        Screened screened = screenParty.screen(items(wishes), persons(participants), sent, traveller, language);
        refuseUnfit(screened);
        return screened;
    }

    /**
     * Screens who comes instead of a participant, and keeps their answers in the place of those before.
     *
     * @throws Refusal the same, and {@code approval-needed} if a doctor would have to be asked
     */
    @Transactional(TxType.MANDATORY)
    void swap(
            Booking booking,
            int participant,
            List<Participant> participants,
            @Nullable List<@Nullable NewBookedScreening> sent,
            Language language) {
        Newcomer newcomer = new Newcomer(
                booking.id(),
                booking.together().live().stream().map(CheckScreenings::item).toList(),
                persons(participants),
                participant);
        Screened screened = screenParty.screen(newcomer, sent, booking.traveller(), language);
        refuseUnfit(screened);
        if (!screened.toApprove().isEmpty()) {
            throw new Refusal(BookingProblem.APPROVAL_NEEDED, Map.of("participants", screened.toApprove()));
        }
        screenParty.replace(newcomer, booking.traveller(), booking.endDate(), screened);
    }

    private static void refuseUnfit(Screened screened) {
        if (!screened.unfit().isEmpty()) {
            throw new Refusal(BookingProblem.NOT_FIT, Map.of("participants", screened.unfit()));
        }
    }

    private static List<Person> persons(List<Participant> participants) {
        return participants.stream()
                .map(one -> new Person(String.valueOf(one.fullName()), one.companionId()))
                .toList();
    }

    /** For one; what is no route is wished for as it is booked. */
    private static Item item(BookingItem item) {
        return new Item(
                item.item() - 1,
                item.item(),
                item.listing(),
                item.operator(),
                item.startDate(),
                item.endDate(),
                1,
                item.content().title(),
                item.content().optionTitle());
    }

    @Transactional(TxType.MANDATORY)
    void keep(Booking booking, Screened screened) {
        screenParty.keep(booking.id(), booking.traveller(), screened);
    }

    /** The versions of the questionnaires, programme by programme. */
    static Map<ListingId, List<RuleVersion>> applied(Screened screened) {
        Map<ListingId, List<RuleVersion>> applied = new HashMap<>();
        screened.applied()
                .forEach(one ->
                        applied.put(one.listing(), List.of(new RuleVersion(one.questionnaire(), one.version()))));
        return applied;
    }

    private static List<Item> items(Wishes wishes) {
        List<Item> items = new ArrayList<>();
        int number = 0;
        for (int wish = 0; wish < wishes.entries().size(); wish++) {
            for (Part part : wishes.entries().get(wish).parts()) {
                number++;
                if (part.document().wellness() != null) {
                    items.add(new Item(
                            wish,
                            number,
                            part.listing(),
                            part.document().operator(),
                            part.date(),
                            part.endDate(),
                            part.party().persons(),
                            part.document().title(),
                            part.option().title()));
                }
            }
        }
        return items;
    }
}
