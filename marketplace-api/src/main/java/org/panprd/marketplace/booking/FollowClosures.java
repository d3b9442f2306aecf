package org.panprd.marketplace.booking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.availability.Bought;
import org.panprd.marketplace.availability.SalesStops;
import org.panprd.marketplace.booking.AffectedItems.Crossed;
import org.panprd.marketplace.border.KnownClosures;
import org.panprd.marketplace.border.PortClosed;
import org.panprd.marketplace.border.PortClosure;
import org.panprd.marketplace.border.PortReopened;
import org.panprd.marketplace.catalog.Catalog;
import org.panprd.marketplace.platform.Json;
import org.panprd.marketplace.platform.Outbox;
import org.panprd.marketplace.platform.OutboxHandler;
import org.panprd.marketplace.tenancy.Regions;
import org.panprd.marketplace.tenants.border.Port;

/**
 * Follows the closures of ports. Selling stops in the transaction that closes; then, when nobody can add to them, the
 * bookings that it hits are found: who only holds is sent away, who has paid is told and may cancel.
 */
@ApplicationScoped
class FollowClosures implements OutboxHandler {
    private static final String NAME = "closure";

    @Inject
    SalesStops stops;

    @Inject
    Outbox outbox;

    @Inject
    Regions regions;

    @Inject
    ExpireHolds.OneHold oneHold;

    @Inject
    Marking marking;

    record Task(UUID closureId) {}

    @Transactional
    void onClosed(@Observes PortClosed event) {
        PortClosure closure = event.closure();
        Port port = regions.shared().findPort(closure.port()).orElseThrow();
        stops.stopPort(closure.id(), port, closure.from(), closure.until());
        outbox.publish(NAME, new Task(closure.id()));
    }

    @Transactional
    void onReopened(@Observes PortReopened event) {
        stops.lift(event.closure().id());
        outbox.publish(NAME, new Task(event.closure().id()));
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void deliver(String payload) {
        UUID id = Json.read(payload, Task.class).closureId();
        marking.holdsHitBy(id).forEach(oneHold::giveUp);
        marking.follow(id);
    }

    /** The transactions of a delivery. */
    @ApplicationScoped
    static class Marking {
        @Inject
        KnownClosures closures;

        @Inject
        Catalog catalog;

        @Inject
        AffectedItems affected;

        @Inject
        Bookings bookings;

        @Inject
        Event<ItemAffected> hit;

        @Inject
        Clock clock;

        @Transactional
        List<UUID> holdsHitBy(UUID id) {
            PortClosure closure = closures.find(id).orElseThrow();
            return closure.lifted()
                    ? List.of()
                    : affected.crossing(crossed(closure), clock.instant()).stream()
                            .map(Bought::booking)
                            .distinct()
                            .toList();
        }

        /** What a lifted closure has hit may be hit by another one that stands. */
        @Transactional
        void follow(UUID id) {
            PortClosure closure = closures.find(id).orElseThrow();
            if (closure.lifted()) {
                affected.of(id).forEach(bought -> item(bought).affect(null));
                closures.current().of(closure.port()).forEach(this::mark);
            } else {
                mark(closure);
            }
        }

        private void mark(PortClosure closure) {
            for (Bought bought : affected.crossing(crossed(closure), clock.instant())) {
                BookingItem item = item(bought);
                if (item.status() != BookingStatus.ON_HOLD && item.closure().isEmpty()) {
                    item.affect(closure.id());
                    hit.fire(new ItemAffected(bought.booking(), bought.item()));
                }
            }
        }

        private BookingItem item(Bought bought) {
            return bookings.findForUpdate(bought.booking())
                    .flatMap(booking -> booking.together().find(bought.item()))
                    .orElseThrow();
        }

        private Crossed crossed(PortClosure closure) {
            return crossed(closure.port(), closure.from(), closure.until());
        }

        Crossed crossed(String port, LocalDate from, @Nullable LocalDate until) {
            var tours = catalog.everThrough(port);
            int longest = tours.values().stream()
                    .mapToInt(tour -> Objects.requireNonNullElse(tour.durationDays(), 1))
                    .max()
                    .orElse(1);
            return new Crossed(List.copyOf(tours.keySet()), longest, from, until);
        }
    }
}
