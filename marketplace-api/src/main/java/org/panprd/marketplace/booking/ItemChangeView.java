package org.panprd.marketplace.booking;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.booking.ItemChange.Outcome;
import org.panprd.marketplace.booking.ItemChange.Quoted;
import org.panprd.marketplace.kernel.Money;
import org.panprd.marketplace.tenants.Language;

/**
 * What an operator has asked to be changed, and how far that has come.
 *
 * @param guest of the item's guests, from 0, whose name is corrected
 * @param fullName that is to be confirmed
 * @param comesTo what is known as soon as somebody has looked into it
 * @param waived whether the operator has gone without what it costs more
 * @param payUntil until when the traveller can pay for what is offered
 * @param problem why it cannot be done
 */
public record ItemChangeView(
        UUID id,
        ItemChange.State state,
        ChangeReason reason,
        Instant askedAt,
        @Nullable Integer guest,
        @Nullable String fullName,
        @Nullable ComesTo comesTo,
        boolean waived,
        @Nullable Instant payUntil,
        @Nullable Map<String, Object> problem) {

    /**
     * What it comes to.
     *
     * @param refund what the traveller has back at once
     * @param more what it costs more: the operator goes without it, or offers it
     * @param cancellation what the traveller has back for a cancellation then
     * @param freeUntil until when a guest who does not want it has everything back, if they may
     * @param lacking how many guests still have to get something for crossing the border
     */
    public record ComesTo(
            LocalDate date,
            LocalDate endDate,
            @Nullable LocalTime startTime,
            @Nullable Integer nights,
            String optionId,
            String optionTitle,
            Money paid,
            Money price,
            Money refund,
            Money more,
            List<Deadline> cancellation,
            @Nullable Instant freeUntil,
            int lacking) {
        static ComesTo of(Quoted quoted, Language language) {
            Money paid = quoted.paid();
            long more = quoted.price().plus(paid.times(-1)).amountMinor();
            return new ComesTo(
                    quoted.date(),
                    quoted.endDate(),
                    quoted.startTime(),
                    quoted.nights() == 0 ? null : quoted.nights(),
                    quoted.option(),
                    quoted.optionTitle().in(language),
                    paid,
                    quoted.price(),
                    new Money(paid.currency(), Math.max(0, -more)),
                    new Money(paid.currency(), Math.max(0, more)),
                    quoted.cancellation(),
                    quoted.freeUntil(),
                    quoted.lacking());
        }
    }

    /** The newest first. */
    public record Page(List<ItemChangeView> items) {}

    static ItemChangeView of(ItemChange change, @Nullable String fullName, Language language) {
        Outcome outcome = change.outcome();
        Quoted quoted = outcome == null ? null : outcome.quoted();
        Map<String, Map<String, Object>> problem = outcome == null ? null : outcome.problem();
        return new ItemChangeView(
                change.id(),
                change.shown(),
                change.reason(),
                change.askedAt(),
                change.ask().guest(),
                fullName,
                quoted == null ? null : ComesTo.of(quoted, language),
                change.waived(),
                change.shown() == ItemChange.State.OFFERED ? change.payUntil() : null,
                problem == null ? null : problem.get(language.tag()));
    }
}
