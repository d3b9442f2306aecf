package org.panprd.marketplace.booking;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.booking.PlanChange.Wanted;
import org.panprd.marketplace.kernel.Money;
import org.panprd.marketplace.tenants.Text;

/**
 * What an operator wants changed of an item of its own, and how far that has come.
 *
 * @param name of a guest, sealed
 * @param outcome absent until somebody has looked into it
 * @param waived whether the operator goes without what it costs more
 * @param offer how far the traveller has come with what is offered
 */
record ItemChange(
        UUID id,
        OperatorKey key,
        ChangeReason reason,
        Ask ask,
        @Nullable String name,
        State state,
        @Nullable Outcome outcome,
        boolean waived,
        Instant askedAt,
        DateChange.@Nullable State offer,
        @Nullable Instant payUntil) {

    /** How far it has come. */
    enum State {
        /** Nobody has looked into it yet. */
        ASKED,
        /** What it comes to is known, and its operator may confirm it. */
        QUOTED,
        /** It is about to be done. */
        CONFIRMED,
        MADE,
        /** It is held, for the traveller to pay for. */
        OFFERED,
        /** It cannot be done. */
        REFUSED,
        /** The traveller has not paid in time, or did not want it. */
        ENDED
    }

    /** Another day, time or option, or one of the item's guests, counted from 0, whose name is not right. */
    record Ask(@Nullable Wanted wanted, @Nullable Integer guest) {}

    /** What came out: what it comes to, or else the problem, by the tag of its language. */
    record Outcome(@Nullable Quoted quoted, @Nullable Map<String, Map<String, Object>> problem) {}

    /**
     * What it comes to.
     *
     * @param freeUntil until when a guest who does not want it has everything back, if they may
     * @param lacking how many guests still have to get something for crossing a border then
     */
    record Quoted(
            LocalDate date,
            LocalDate endDate,
            @Nullable LocalTime startTime,
            int nights,
            String option,
            Text optionTitle,
            Money paid,
            Money price,
            List<Deadline> cancellation,
            @Nullable Instant freeUntil,
            int lacking) {
        boolean isDearer() {
            return price.amountMinor() > paid.amountMinor();
        }
    }

    Quoted quoted() {
        return Objects.requireNonNull(Objects.requireNonNull(outcome).quoted());
    }

    /** What it has come to, for whoever has asked: an offer is what its traveller has made of it. */
    State shown() {
        if (state != State.OFFERED || offer == null) {
            return state;
        }
        return switch (offer) {
            case OPEN -> State.OFFERED;
            case MADE -> State.MADE;
            case ENDED -> State.ENDED;
        };
    }
}
