package org.panprd.marketplace.booking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.panprd.marketplace.booking.ItemChange.Outcome;
import org.panprd.marketplace.booking.ItemChange.Quoted;
import org.panprd.marketplace.booking.ItemChange.State;
import org.panprd.marketplace.booking.PlanChange.Wanted;
import org.panprd.marketplace.kernel.CommonProblem;
import org.panprd.marketplace.kernel.Refusal;
import org.panprd.marketplace.platform.Problems;
import org.panprd.marketplace.tenants.Language;

/**
 * Looks into what operators want changed of their items, and does it once they have confirmed it, in the platform's scope,
 * on any node, a moment after they have asked: by the use case of travellers, {@link MakeChange}. What costs more is made at
 * the price that was paid, if the operator says so, or held for the traveller to pay for.
 */
@ApplicationScoped
public class ChangeForOperator {
    private static final Logger LOG = Logger.getLogger(ChangeForOperator.class.getName());
    private static final int MOST_IN_A_RUN = 1_000;

    /** So long a name that is to be corrected waits to be confirmed. */
    private static final Duration NAMES_KEPT = Duration.ofDays(1);

    @Inject
    OneChange oneChange;

    /** To be called in the platform's scope. What cannot be done is said to its operator, and stops nothing else. */
    public void run() {
        oneChange.forgetNames();
        for (ItemChange change : oneChange.open(MOST_IN_A_RUN)) {
            try {
                oneChange.goOn(change);
            } catch (Refusal refusal) {
                oneChange.refuse(change, refusal);
            } catch (RuntimeException e) {
                LOG.log(Level.SEVERE, "The change " + change.id() + " could not be worked on", e);
            }
        }
    }

    /** Each in a transaction of its own: stock, money and mail move together or not at all. */
    @ApplicationScoped
    static class OneChange {
        @Inject
        Bookings bookings;

        @Inject
        DateChanges dateChanges;

        @Inject
        ItemChanges changes;

        @Inject
        PlanChange planChange;

        @Inject
        MakeChange makeChange;

        @Inject
        CorrectName correctName;

        @Inject
        Clock clock;

        @Transactional
        List<ItemChange> open(int limit) {
            return changes.open(limit);
        }

        @Transactional
        void forgetNames() {
            changes.forgetNames(clock.instant().minus(NAMES_KEPT));
        }

        /** Does nothing if another node is at it. */
        @Transactional
        void goOn(ItemChange seen) {
            bookings.findUnlessTaken(seen.key().booking()).ifPresent(booking -> {
                ItemChange change = changes.find(seen.key(), seen.id()).orElseThrow();
                if (change.state() == State.ASKED) {
                    changes.become(State.QUOTED, new Outcome(quote(change, booking), null), change, clock.instant());
                } else if (change.state() == State.CONFIRMED) {
                    changes.become(carryOut(change, booking), change.outcome(), change, clock.instant());
                }
            });
        }

        /** The problem is read in any language later. */
        @Transactional
        void refuse(ItemChange change, Refusal refusal) {
            Map<String, Map<String, Object>> problem = new HashMap<>();
            for (Language language : Language.values()) {
                problem.put(language.tag(), Problems.detail(refusal, language));
            }
            Outcome before = change.outcome();
            Quoted quoted = before == null ? null : before.quoted();
            changes.become(State.REFUSED, new Outcome(quoted, problem), change, clock.instant());
        }

        private Quoted quote(ItemChange change, Booking booking) {
            BookingItem item = item(change, booking);
            Wanted wanted = change.ask().wanted();
            if (wanted == null) {
                correctName.check(booking, item);
                return new Quoted(
                        item.startDate(),
                        item.endDate(),
                        item.startTime().orElse(null),
                        item.content().nights(),
                        item.option(),
                        item.content().optionTitle(),
                        item.price(),
                        item.price(),
                        item.content().cancellation(),
                        null,
                        0);
            }
            PlannedChange planned = plan(booking, item, wanted);
            if (!makeChange.isFree(booking, planned)) {
                throw new Refusal(BookingProblem.NOT_AVAILABLE);
            }
            return quoted(planned, change.reason(), lacking(booking, planned));
        }

        private static Quoted quoted(PlannedChange planned, ChangeReason reason, List<Condition> lacking) {
            OtherDates dates = planned.dates();
            OtherDates.Chosen chosen = Objects.requireNonNull(dates.chosen());
            return new Quoted(
                    dates.date(),
                    dates.endDate(),
                    chosen.startTime(),
                    dates.nights(),
                    chosen.option(),
                    chosen.title(),
                    planned.item().price(),
                    dates.price(),
                    dates.cancellation(),
                    reason.letsGo() ? planned.item().startsAt() : null,
                    Math.toIntExact(lacking.stream()
                            .map(Condition::participant)
                            .distinct()
                            .count()));
        }

        private List<Condition> lacking(Booking booking, PlannedChange planned) {
            List<Condition> lacking = makeChange.lacking(booking, planned.item(), planned.dates());
            if (lacking.stream().anyMatch(Condition::isBar)) {
                throw new Refusal(BookingProblem.GUEST_CANNOT_CROSS);
            }
            return lacking;
        }

        private PlannedChange plan(Booking booking, BookingItem item, Wanted wanted) {
            Instant now = clock.instant();
            new MayChange(item).byOperator(now);
            dateChanges.findOpen(booking.id(), item.item()).ifPresent(one -> {
                throw new Refusal(BookingProblem.CHANGE_WAITS, Map.of("until", one.expiresAt()));
            });
            PlannedChange planned = planChange.plan(item, wanted);
            if (planned.screened()) {
                throw new Refusal(BookingProblem.NOT_CHANGEABLE);
            }
            if (!now.isBefore(planned.dates().startsAt())) {
                throw new Refusal(BookingProblem.NOT_AVAILABLE);
            }
            // What a reseller owes for it has been said to it, and is given back by no payment.
            return booking.by().isOnTheWeb() ? planned : planned.waived();
        }

        /** What its operator has confirmed, or nothing. */
        private State carryOut(ItemChange change, Booking booking) {
            BookingItem item = item(change, booking);
            Wanted wanted = change.ask().wanted();
            if (wanted == null) {
                correctName.correct(booking, item, change);
                return State.MADE;
            }
            PlannedChange planned = plan(booking, item, wanted);
            Quoted confirmed = change.quoted();
            if (!planned.dates().price().equals(confirmed.price())
                    || !item.price().equals(confirmed.paid())) {
                throw new Refusal(BookingProblem.CHANGE_OVERTAKEN);
            }
            lacking(booking, planned);
            if (planned.isDearer() && !change.waived()) {
                makeChange.hold(change.id(), booking, planned, change.reason());
                return State.OFFERED;
            }
            makeChange.make(booking, planned.isDearer() ? planned.waived() : planned, change.reason());
            return State.MADE;
        }

        private static BookingItem item(ItemChange change, Booking booking) {
            return booking.together().find(change.key().item()).orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND));
        }
    }
}
