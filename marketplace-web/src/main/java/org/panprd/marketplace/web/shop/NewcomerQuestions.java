package org.panprd.marketplace.web.shop;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.panprd.marketplace.web.api.ApiProblem;
import org.panprd.marketplace.web.api.BookedScreening;
import org.panprd.marketplace.web.api.Booking;
import org.panprd.marketplace.web.api.NewBookedScreening;
import org.panprd.marketplace.web.api.Questionnaire;
import org.panprd.marketplace.web.api.Wellness;
import org.panprd.marketplace.web.page.Texts;
import org.panprd.marketplace.web.screening.QuestionForm;

/** What the programmes of a booking ask of somebody who comes instead of a guest. */
@ApplicationScoped
public class NewcomerQuestions {
    private static final int NOT_FOUND = 404;

    @Inject
    Wellness wellness;

    /** The questions of one item, and what was answered. */
    record Ask(Booking.Item item, QuestionForm asking) {
        boolean wasShown(HttpServletRequest request) {
            return request.getParameter(asking.shownField()) != null;
        }

        Ask read(HttpServletRequest request, Texts texts) {
            return new Ask(item, asking.read(request, texts));
        }

        /** What is sent of it; items of what is no route are wished for one by one. */
        NewBookedScreening answered(int participant) {
            return new NewBookedScreening(
                    item.item() - 1,
                    asking.questionnaire().listingId(),
                    asking.questionnaire().version(),
                    List.of(new NewBookedScreening.Guest(participant, asking.age(), asking.answers(), List.of())));
        }

        /** Not to be written anywhere. */
        @Override
        public String toString() {
            return "answers";
        }
    }

    boolean isAnythingAsked(Booking booking) {
        return booking.items().stream().anyMatch(item -> questionnaire(item).isPresent());
    }

    /** Of the items in which the one before takes part, or nobody is known to; a companion's age is known. */
    List<Ask> of(Booking booking, int participant, boolean isCompanion) {
        List<BookedScreening> known = wellness.ofBooking(booking.id()).items();
        List<Ask> asks = new ArrayList<>();
        for (Booking.Item item : booking.items()) {
            List<BookedScreening> ofItem =
                    known.stream().filter(one -> one.item() == item.item()).toList();
            if (ofItem.isEmpty() || ofItem.stream().anyMatch(one -> one.participant() == participant)) {
                questionnaire(item)
                        .map(questionnaire ->
                                QuestionForm.empty(questionnaire, !isCompanion, "item" + item.item() + "-"))
                        .ifPresent(asking -> asks.add(new Ask(item, asking)));
            }
        }
        return asks;
    }

    private Optional<Questionnaire> questionnaire(Booking.Item item) {
        try {
            return Optional.of(wellness.questionnaire(item.listingId()));
        } catch (ApiProblem none) {
            if (none.status() == NOT_FOUND) {
                return Optional.empty();
            }
            throw none;
        }
    }
}
