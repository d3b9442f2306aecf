package org.panprd.marketplace.booking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.availability.Availability;
import org.panprd.marketplace.catalog.Session;
import org.panprd.marketplace.kernel.CommonProblem;
import org.panprd.marketplace.kernel.ListingId;
import org.panprd.marketplace.kernel.Refusal;
import org.panprd.marketplace.tenancy.Regions;

/** Says to where one session of an item can be moved now; refuses as {@link MoveSession} does if it cannot be moved. */
@ApplicationScoped
class FindSessionTimes {
    @Inject
    Bookings bookings;

    @Inject
    OperatorItems items;

    @Inject
    Availability availability;

    @Inject
    Regions regions;

    @Inject
    Clock clock;

    /** For its guest. */
    @Transactional
    SessionTimes times(UUID id, int number, int session, String traveller) {
        BookingItem item = bookings.find(id)
                .filter(found -> found.traveller().equals(traveller))
                .flatMap(found -> found.together().find(number))
                .filter(one -> one.content().sessions() != null)
                .orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND));
        item.checkStands();
        BookedSessions sessions = Objects.requireNonNull(item.content().sessions());
        return times(sessions, session, item.listing(), item.persons(), null);
    }

    /** For the operator that acts, who keeps to what suits the guest, whatever the reason is. */
    @Transactional
    SessionTimes times(OperatorKey key, int session) {
        OperatorItems.Item item = items.find(key)
                .filter(one -> one.content().sessions() != null)
                .orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND));
        if (item.status() != BookingStatus.CONFIRMED) {
            throw new Refusal(BookingProblem.NOT_CHANGEABLE);
        }
        BookedSessions sessions = Objects.requireNonNull(item.content().sessions());
        return times(sessions, session, item.listing(), item.persons(), MoveReason.GUEST_ASKED);
    }

    private SessionTimes times(
            BookedSessions sessions, int number, ListingId listing, int persons, @Nullable MoveReason reason) {
        ZoneId zone = ZoneId.of(regions.get(listing.tenant()).timeZone());
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, zone);
        LocalDate first = sessions.from().toLocalDate();
        Set<Session> free =
                availability.sessions(listing, first.isBefore(today) ? today : first, sessions.lastDay(), persons);
        Session stays = sessions.session(number);
        return new SessionTimes(
                number,
                stays.date(),
                stays.time(),
                sessions.terms().minutes(),
                sessions.movableUntil(stays, zone),
                sessions.others(number, free, reason, now, zone));
    }
}
