package org.panprd.marketplace.availability;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.panprd.marketplace.catalog.Part;
import org.panprd.marketplace.catalog.SalesClock;
import org.panprd.marketplace.kernel.ListingId;
import org.panprd.marketplace.tenants.ListingFile;
import org.panprd.marketplace.tenants.OptionFile;
import org.panprd.marketplace.tenants.border.BorderFiles;
import org.panprd.marketplace.tenants.border.Port;

/** What options take: of their own stock, of the places that they lead into, and of the port that they cross. */
final class Draws {
    private final BorderFiles border;

    Draws(BorderFiles border) {
        this.border = border;
    }

    /** All that one night, or one visit, of an option takes; first of its own stock. */
    List<Draw> of(ListingId id, ListingFile listing, OptionFile option, LocalTime at, int dayOffset) {
        LocalTime startTime = option.startTimes().isEmpty() ? null : at;
        int soldUntil = SalesClock.soldUntilMinutes(option, startTime);
        var draws = new ArrayList<Draw>();
        draws.add(
                new Draw(id.tenant(), Draw.stock(id.code(), option.code()), at, dayOffset, option.sleeps(), soldUntil));
        for (String place : listing.visits()) {
            draws.add(new Draw(id.tenant(), Draw.capacityOf(place), LocalTime.MIDNIGHT, dayOffset, null, soldUntil));
        }
        portOf(listing).ifPresent(port -> {
            int back = dayOffset + Objects.requireNonNullElse(listing.durationDays(), 1) - 1;
            draws.add(crossing(port, dayOffset, soldUntil));
            if (back > dayOffset) {
                draws.add(crossing(port, back, soldUntil));
            }
        });
        return draws;
    }

    /** What a part takes, night by night and treatment by treatment. */
    List<Draw> of(Part part) {
        LocalTime at = Optional.ofNullable(part.startTime()).orElse(LocalTime.MIDNIGHT);
        var draws = new ArrayList<Draw>();
        for (int night = 0; night < Math.max(1, part.nights()); night++) {
            List<Draw> once = of(part.listing(), part.document(), part.option(), at, night);
            draws.addAll(once);
            part.share().ifPresent(share -> draws.add(once.get(0).granted(share)));
        }
        part.sessions().forEach(session -> draws.addAll(Draw.of(part.listing(), session, part.date())));
        return draws;
    }

    /** The port that a listing crosses on its first day and, on the way back, on its last. */
    Optional<Port> portOf(ListingFile listing) {
        return Optional.ofNullable(listing.port())
                .map(code -> border.findPort(code).orElseThrow(() -> new IllegalStateException("No port " + code)));
    }

    /** A port lets a person through once a day, there or back. */
    private static Draw crossing(Port port, int day, int soldUntil) {
        return new Draw(port.tenant(), Draw.portOf(port.code()), LocalTime.MIDNIGHT, day, null, soldUntil);
    }
}
