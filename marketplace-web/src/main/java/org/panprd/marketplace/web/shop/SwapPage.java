package org.panprd.marketplace.web.shop;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.panprd.marketplace.web.api.ApiProblem;
import org.panprd.marketplace.web.api.Companion;
import org.panprd.marketplace.web.api.Companions;
import org.panprd.marketplace.web.api.Consent;
import org.panprd.marketplace.web.api.NewOccupant;
import org.panprd.marketplace.web.api.Participant;
import org.panprd.marketplace.web.page.Choice;
import org.panprd.marketplace.web.page.Form;
import org.panprd.marketplace.web.page.Texts;
import org.panprd.marketplace.web.screening.HealthConsent;
import org.panprd.marketplace.web.shop.NewcomerQuestions.Ask;

/** Lets somebody else come instead of a guest: first who, and then, where a programme asks them, how they are. */
@WebServlet("/swaps/*")
public final class SwapPage extends ItemPage {
    private static final List<String> FIELDS = List.of("participant", "companionId", "fullName");
    private static final int MOST_PARTICIPANTS = 99;

    @Inject
    transient Companions companions;

    @Inject
    transient NewcomerQuestions questions;

    @Inject
    transient HealthConsent consents;

    @Override
    void get(BookedItem about, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Optional<Consent> missing =
                questions.isAnythingAsked(about.booking()) ? consents.findMissing() : Optional.empty();
        if (missing.isPresent()) {
            showForm("swap-consent", new Agreeing(about, missing.get()), request, response);
        } else {
            show(new Swap(about, Form.of(FIELDS), List.of(), false), request, response);
        }
    }

    @Override
    void post(BookedItem about, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        if (request.getParameter("textVersion") != null) {
            consents.give(request);
            seeOther(response, request.getRequestURI());
            return;
        }
        Form form = Form.read(request, FIELDS);
        int participant = Numbers.within(form.typed("participant"), 0, MOST_PARTICIPANTS, 0);
        boolean isSomebody = form.typed("companionId") != null || form.typed("fullName") != null;
        List<Ask> asks =
                isSomebody ? questions.of(about.booking(), participant, form.typed("companionId") != null) : List.of();
        boolean isAnswered = asks.stream().anyMatch(ask -> ask.wasShown(request));
        List<Ask> read = isAnswered
                ? asks.stream()
                        .map(ask -> ask.read(request, Texts.in(visit.language())))
                        .toList()
                : asks;
        if (!read.stream().allMatch(ask -> ask.asking().isComplete())) {
            boolean isGrown = isAnswered
                    && read.stream()
                            .allMatch(ask -> ask.asking().form().errors().isEmpty());
            show(new Swap(about, form, read, isGrown), request, response);
            return;
        }
        try {
            bookings.swapOccupant(
                    about.booking().id(),
                    about.number(),
                    String.valueOf(request.getParameter("key")),
                    occupant(form, participant, read));
            seeOther(response, about.trip() + "?notice=changed");
        } catch (ApiProblem refused) {
            if (!refused.isCorrectable()) {
                throw refused;
            }
            show(new Swap(about, marked(form, refused), read, false), request, response);
        }
    }

    /** With the reasons at the participant, and what can be done above them all. */
    private static Form marked(Form form, ApiProblem refused) {
        Form marked = form.refused(refused, field -> field.startsWith("participants[") ? "participant" : field);
        boolean isUnfit = refused.is("not-fit") || refused.is("approval-needed");
        return isUnfit ? new Form(marked.values(), marked.errors(), refused.explanation()) : marked;
    }

    private void show(Swap swap, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        List<Participant> people = swap.about().booking().participants() == null
                ? List.of()
                : swap.about().booking().participants();
        List<Choice> who = IntStream.range(0, people.size())
                .mapToObj(i -> new Choice(String.valueOf(i), people.get(i).fullName()))
                .toList();
        List<Choice> known = companions.all().items().stream()
                .map(companion -> new Choice(companion.id(), companion.fullName()))
                .toList();
        showForm("swap", new Shown(swap, who, known, newKey()), request, response);
    }

    /** A companion brings the name along. */
    private NewOccupant occupant(Form form, int participant, List<Ask> asks) {
        String companion = form.typed("companionId");
        String name = Optional.ofNullable(companion).stream()
                .flatMap(id ->
                        companions.all().items().stream().filter(one -> one.id().equals(id)))
                .map(Companion::fullName)
                .findFirst()
                .orElse(form.typed("fullName"));
        return new NewOccupant(
                participant,
                name,
                companion,
                asks.stream().map(ask -> ask.answered(participant)).toList());
    }

    /** How far it has come; it has grown if more is asked than was shown before. */
    record Swap(BookedItem about, Form form, List<Ask> asks, boolean grown) {}

    record Shown(Swap swap, List<Choice> participants, List<Choice> companions, String key) {}

    record Agreeing(BookedItem about, Consent consent) {}
}
