package org.panprd.marketplace.booking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.audit.AuditTrail;
import org.panprd.marketplace.availability.Claims;
import org.panprd.marketplace.availability.Exchanges;
import org.panprd.marketplace.booking.BookedSessions.Move;
import org.panprd.marketplace.booking.NewBooking.NewSession;
import org.panprd.marketplace.catalog.Session;
import org.panprd.marketplace.kernel.CommonProblem;
import org.panprd.marketplace.kernel.ListingId;
import org.panprd.marketplace.kernel.Refusal;
import org.panprd.marketplace.platform.Faults;
import org.panprd.marketplace.tenancy.Regions;
import org.panprd.marketplace.tenants.Language;

/**
 * Moves one session of an item that is paid for, for its guest or its operator, with notice and by the rules of its
 * programme: the new therapists and rooms are taken and the old ones given back in one batch in key order.
 */
@ApplicationScoped
class MoveSession {
    @Inject
    Bookings bookings;

    @Inject
    OperatorItems items;

    @Inject
    Exchanges exchanges;

    @Inject
    Regions regions;

    @Inject
    Event<SessionMoved> moved;

    @Inject
    AuditTrail trail;

    @Inject
    Clock clock;

    /** Another time, and why: a name of {@link MoveReason}. */
    record OperatorsMove(@Nullable NewSession to, @Nullable String reason) {}

    /** One session among those of an item. */
    private record Which(UUID booking, int item, int session, ListingId listing, int persons) {}

    /** Does nothing if it is there already. */
    @Transactional
    Booking move(UUID id, int number, int session, NewSession wanted, String traveller) {
        Faults faults = new Faults();
        Optional<Session> to = new SessionReader("", faults).session(wanted);
        faults.refuse();
        Booking booking = bookings.findForUpdate(id)
                .filter(found -> found.traveller().equals(traveller))
                .orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND));
        BookingItem item = booking.together()
                .find(number)
                .filter(one -> one.content().sessions() != null)
                .orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND));
        item.checkStands();
        BookedSessions before = Objects.requireNonNull(item.content().sessions());
        Which which = new Which(id, number, session, item.listing(), item.persons());
        item.write(item.content().with(move(which, before, new Move(to.orElseThrow(), null))));
        return booking;
    }

    /** The same by the operator that acts; its guest is written to. */
    @Transactional
    SessionsView move(OperatorKey key, int session, OperatorsMove wanted, Language language) {
        Move move = read(wanted);
        OperatorItems.Item item = items.findForUpdate(key).orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND));
        BookedSessions before =
                Optional.ofNullable(item.content().sessions()).orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND));
        if (item.status() != BookingStatus.CONFIRMED) {
            throw new Refusal(BookingProblem.NOT_CHANGEABLE);
        }
        Session from = before.session(session);
        Which which = new Which(key.booking(), key.item(), session, item.listing(), item.persons());
        BookedSessions after = move(which, before, move);
        if (!from.equals(move.to())) {
            items.keep(key, item.content().with(after));
            moved.fire(new SessionMoved(key.booking(), key.item(), from, move.to()));
        }
        return SessionsView.of(after, true, zone(key.tenant()), language);
    }

    private BookedSessions move(Which which, BookedSessions before, Move move) {
        Session from = before.session(which.session());
        if (from.equals(move.to())) {
            return before;
        }
        String tenant = which.listing().tenant();
        BookedSessions after = before.moved(which.session(), move, clock.instant(), zone(tenant));
        boolean free = exchanges.exchange(
                which.booking(),
                Claims.of(which.item(), which.listing(), from, which.persons()),
                Claims.of(which.item(), which.listing(), move.to(), which.persons()));
        if (!free) {
            throw new Refusal(BookingProblem.SESSIONS_NOT_FREE);
        }
        trail.done("booking.session-moved", Set.of(tenant), "booking", which.booking());
        return after;
    }

    private static Move read(OperatorsMove wanted) {
        Faults faults = new Faults();
        Optional<Session> to = new SessionReader("to.", faults).session(wanted.to());
        Optional<MoveReason> reason = Arrays.stream(MoveReason.values())
                .filter(one -> one.name().equals(wanted.reason()))
                .findFirst();
        faults.require(reason.isPresent(), "reason", "move-reason", Arrays.toString(MoveReason.values()));
        faults.refuse();
        return new Move(to.orElseThrow(), reason.orElseThrow());
    }

    private ZoneId zone(String tenant) {
        return ZoneId.of(regions.get(tenant).timeZone());
    }
}
