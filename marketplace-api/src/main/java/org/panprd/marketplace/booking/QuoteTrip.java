package org.panprd.marketplace.booking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.availability.Availability;
import org.panprd.marketplace.border.KnownClosures;
import org.panprd.marketplace.border.PortClosure;
import org.panprd.marketplace.catalog.Named;
import org.panprd.marketplace.catalog.Part;
import org.panprd.marketplace.catalog.SalesClock;
import org.panprd.marketplace.kernel.Money;
import org.panprd.marketplace.platform.Faults;
import org.panprd.marketplace.platform.Problems;
import org.panprd.marketplace.pricing.Promotions;
import org.panprd.marketplace.tenancy.Regions;
import org.panprd.marketplace.tenants.Language;
import org.panprd.marketplace.wellness.EstimateSettlement;
import org.panprd.marketplace.wellness.EstimateSettlement.Insurance;
import org.panprd.marketplace.wellness.Laid;
import org.panprd.marketplace.wellness.PlanSessions;

/** Says what a wish would cost and whether it could be had now. */
@ApplicationScoped
class QuoteTrip {
    @Inject
    ReadWishes readWishes;

    @Inject
    Availability availability;

    @Inject
    Promotions promotions;

    @Inject
    PlanSessions planSessions;

    @Inject
    EstimateSettlement settlements;

    @Inject
    KnownClosures closures;

    @Inject
    Regions regions;

    @Inject
    Clock clock;

    @Transactional
    QuoteView quote(NewBooking request, Language language) {
        Wishes wanted = readWishes.read(request);
        Wishes wishes = wanted.with(
                promotions.reduce(request.promotionCode(), wanted.parts(), null).parts());
        Faults faults = new Faults();
        settlements.check(request.insurance(), faults);
        faults.refuse();
        Map<Integer, PortClosure> closed = wishes.closedBy(closures::current);
        var items = new ArrayList<QuoteView.ItemView>();
        for (int i = 0; i < wishes.entries().size(); i++) {
            items.add(item(i, wishes.entries().get(i), request.insurance(), language, closed));
        }
        return new QuoteView(
                items.stream().allMatch(QuoteView.ItemView::available),
                items,
                Money.totals(wishes.parts().stream().map(Part::price).toList()));
    }

    /** For each of these wishes its field and the nearest dates, as the problem NOT_AVAILABLE tells them. */
    @Transactional
    List<Map<String, Object>> unavailable(NewBooking request, Iterable<Integer> numbers, Language language) {
        Wishes wishes = readWishes.read(request);
        Map<Integer, PortClosure> closed = wishes.closedBy(closures::current);
        var items = new ArrayList<Map<String, Object>>();
        for (int number : numbers) {
            Wishes.Entry entry = wishes.entries().get(number);
            var item = new HashMap<String, Object>(Map.of(
                    "item",
                    number,
                    "listingId",
                    entry.wish().listing().toString(),
                    "field",
                    "items[" + number + "].date",
                    "nearestDates",
                    nearest(entry)));
            reason(closed.get(number), language).ifPresent(text -> item.put("reason", text));
            items.add(item);
        }
        return items;
    }

    private Optional<String> reason(@Nullable PortClosure closure, Language language) {
        return Optional.ofNullable(closure)
                .map(found -> ShowNotices.closed(
                        found, regions.shared().findPort(found.port()).orElseThrow(), language));
    }

    private QuoteView.ItemView item(
            int number,
            Wishes.Entry entry,
            @Nullable Insurance insurance,
            Language language,
            Map<Integer, PortClosure> closed) {
        var first = entry.parts().get(0);
        Laid laid = planSessions.plan(first, entry.sessions(), entry.zone());
        Optional<Map<String, Object>> problem = problem(number, entry, laid, language, closed.get(number));
        LocalDate end = entry.parts().stream()
                .map(Part::endDate)
                .max(LocalDate::compareTo)
                .orElseThrow();
        return new QuoteView.ItemView(
                entry.wish().listing().toString(),
                entry.wish().option(),
                entry.listing().title().in(language),
                (entry.isRoute() ? entry.listing().title() : first.option().title()).in(language),
                entry.wish().date(),
                end,
                entry.wish().startTime(),
                entry.wish().nights() == 0 ? null : entry.wish().nights(),
                entry.wish().party().units(),
                problem.isEmpty(),
                Money.totals(entry.parts().stream().map(Part::price).toList()),
                entry.deadlines(),
                entry.isRoute()
                        ? null
                        : settlements.estimate(insurance, first, language).orElse(null),
                problem.stream().toList(),
                entry.parts().stream().map(part -> part(part, language)).toList(),
                first.option().sessions() == null ? null : laid.sessions());
    }

    private boolean isAvailable(Wishes.Entry entry) {
        Instant now = clock.instant();
        boolean open = entry.parts().stream().allMatch(part -> now.isBefore(SalesClock.closesAt(part, entry.zone())));
        LocalTime at = Objects.requireNonNullElse(entry.wish().startTime(), LocalTime.MIDNIGHT);
        return open
                && availability
                        .slots(entry.wish(), entry.isByRoom(), entry.wish().date())
                        .stream()
                        .anyMatch(slot ->
                                slot.startTime().equals(at) && slot.status().isAvailable());
    }

    private Optional<Map<String, Object>> problem(
            int number, Wishes.Entry entry, Laid laid, Language language, @Nullable PortClosure closure) {
        if (!isAvailable(entry)) {
            var problem = problem(BookingProblem.NOT_AVAILABLE, number, ".date", nearest(entry), language);
            reason(closure, language).ifPresent(text -> problem.put("reason", text));
            return Optional.of(problem);
        }
        if (laid.obstacle() == Laid.Obstacle.TOO_TIGHT) {
            return Optional.of(problem(BookingProblem.SESSIONS_TOO_TIGHT, number, ".sessions", List.of(), language));
        }
        return laid.isPossible()
                ? Optional.empty()
                : Optional.of(problem(BookingProblem.SESSIONS_NOT_FREE, number, ".sessions", nearest(entry), language));
    }

    private static Map<String, Object> problem(
            BookingProblem type, int number, String field, List<LocalDate> nearestDates, Language language) {
        var problem = new HashMap<>(Problems.detail(type, language));
        problem.put("field", "items[" + number + "]" + field);
        problem.put("nearestDates", nearestDates);
        return problem;
    }

    private List<LocalDate> nearest(Wishes.Entry entry) {
        return availability.nearestDates(entry.wish(), entry.isByRoom()).stream()
                .filter(date -> !date.equals(entry.wish().date()))
                .filter(date -> planSessions.isPossible(entry.parts().get(0), date, entry.zone()))
                .toList();
    }

    private static List<QuoteView.LineView> lines(Part part) {
        int rooms = part.rooms().orElse(0);
        return part.cost().lines().stream()
                .map(line -> new QuoteView.LineView(
                        line.rate(),
                        line.from(),
                        line.nights(),
                        new Money(part.price().currency(), line.amountMinor()).times(rooms)))
                .toList();
    }

    private QuoteView.PartView part(Part part, Language language) {
        String tenant = part.listing().tenant();
        return new QuoteView.PartView(
                new Named(tenant, regions.get(tenant).name().in(language)),
                part.listing().toString(),
                part.option().code(),
                part.document().title().in(language),
                part.option().title().in(language),
                part.date(),
                part.endDate(),
                part.startTime(),
                part.nights() == 0 ? null : part.nights(),
                part.price(),
                lines(part),
                DiscountView.of(part.cost().discounts(), part.price().currency()),
                part.document().wellness() != null);
    }
}
