package org.panprd.marketplace.availability;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.audit.AuditTrail;
import org.panprd.marketplace.availability.PlaceDays.Limit;
import org.panprd.marketplace.catalog.CatalogMarks;
import org.panprd.marketplace.catalog.CatalogueNames;
import org.panprd.marketplace.kernel.CommonProblem;
import org.panprd.marketplace.kernel.Refusal;
import org.panprd.marketplace.platform.Faults;
import org.panprd.marketplace.platform.ReadCache;
import org.panprd.marketplace.tenants.Language;
import org.panprd.marketplace.tenants.PlaceFile;

/**
 * Lowers the carrying capacity of a place for a day, in the bureau's scope, and takes that back. What is held and sold
 * stays, and the rest closes at once. Who changes says which version of the day they have seen; 0, if it had no limit.
 */
@ApplicationScoped
public class LimitPlace {
    private static final int LONGEST_REASON = 200;

    @Inject
    PlaceDays days;

    @Inject
    Resources resources;

    @Inject
    CatalogueNames names;

    @Inject
    ReadCache cache;

    @Inject
    AuditTrail trail;

    @Inject
    Event<PlaceLimited> limited;

    /** A day of a place. */
    public record PlaceDay(String tenant, String place, LocalDate date) {}

    /** To how many, and why. */
    public record NewLimit(
            @Nullable Integer capacity, @Nullable String reason) {}

    /** How it is limited now. */
    public record LimitView(
            String place, LocalDate date, int dailyCapacity, int capacity, String reason, long version) {}

    /** Refused as {@code stock-changed} if somebody else has changed it meanwhile. */
    @Transactional
    public LimitView lower(PlaceDay which, long seen, NewLimit wanted, Language language) {
        Counted counted = find(which);
        String reason = wanted.reason() == null ? "" : wanted.reason().strip();
        Integer capacity = wanted.capacity();
        Faults faults = inTime(which);
        faults.text(reason, "reason", LONGEST_REASON);
        faults.require(
                capacity != null && capacity >= 0 && capacity <= counted.daily(),
                "capacity",
                "between",
                0,
                counted.daily());
        faults.refuse();
        requireUnchanged(which, counted, seen);
        days.lower(which, counted.daily(), Objects.requireNonNull(capacity), reason);
        Limit limit = days.find(which).orElseThrow();
        follow("place.lowered", which, counted, limit, language);
        return new LimitView(
                which.place(), which.date(), counted.daily(), limit.capacity(), limit.reason(), limit.version());
    }

    /** Does nothing if it is not limited. */
    @Transactional
    public void restore(PlaceDay which, long seen, Language language) {
        Counted counted = find(which);
        inTime(which).refuse();
        if (requireUnchanged(which, counted, seen).isPresent()) {
            days.restore(which, counted.daily());
            follow("place.restored", which, counted, null, language);
        }
    }

    /** A place that has a capacity. */
    private record Counted(PlaceFile place, int daily) {}

    private Counted find(PlaceDay which) {
        return names.places(which.tenant()).stream()
                .filter(place -> place.code().equals(which.place()) && place.dailyCapacity() != null)
                .map(place -> new Counted(place, Objects.requireNonNull(place.dailyCapacity())))
                .findFirst()
                .orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND));
    }

    /** From today, and as far ahead as days are open. */
    private Faults inTime(PlaceDay which) {
        LocalDate today = resources.today();
        LocalDate last = today.plusDays(Resources.DAYS_AHEAD);
        Faults faults = new Faults();
        faults.require(!which.date().isBefore(today) && !which.date().isAfter(last), "date", "between", today, last);
        return faults;
    }

    private Optional<Limit> requireUnchanged(PlaceDay which, Counted counted, long seen) {
        days.lock(which, counted.daily());
        Optional<Limit> before = days.find(which);
        if (before.map(Limit::version).orElse(0L) != seen) {
            throw new Refusal(
                    AvailabilityProblem.STOCK_CHANGED,
                    Map.of("changed", before.stream().toList()));
        }
        return before;
    }

    private void follow(String act, PlaceDay which, Counted counted, @Nullable Limit limit, Language language) {
        String tenant = which.tenant();
        cache.changed(List.of(CatalogMarks.STOCK, Claims.mark(tenant, Draw.capacityOf(which.place()))));
        trail.done(act, List.of(tenant), "place", which.place() + "/" + which.date());
        limited.fire(new PlaceLimited(tenant, counted.place(), which.date(), limit, days.visitors(which), language));
    }
}
