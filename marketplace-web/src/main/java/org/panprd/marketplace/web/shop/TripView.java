package org.panprd.marketplace.web.shop;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.web.api.Named;
import org.panprd.marketplace.web.api.Quote;
import org.panprd.marketplace.web.api.SessionTime;
import org.panprd.marketplace.web.session.Language;

/** What the basket page, the booking form and the review show of a trip. */
record TripView(
        Basket basket,
        @Nullable Quote quote,
        List<Line> lines,
        @Nullable String notice,
        @Nullable String problem,
        @Nullable String code) {

    /** An item of the basket as it was priced. */
    record Line(
            int index,
            BasketItem wish,
            Quote.@Nullable Item priced,
            List<Named> regions,
            List<String> cancellation,
            List<Trouble> troubles,
            String changeUrl,
            @Nullable PlanCalendar plan,
            boolean replanned) {}

    /** Why an item cannot be had, and the dates on which it could. */
    record Trouble(String text, List<Way> ways) {}

    /** Another date, and the address that chooses it. */
    record Way(LocalDate date, String url) {}

    static TripView of(Basket basket, Quote quote, @Nullable String notice, Language language) {
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < basket.items().size(); i++) {
            BasketItem wish = basket.items().get(i);
            Quote.Item priced = i < quote.items().size() ? quote.items().get(i) : null;
            lines.add(line(i, wish, priced, language));
        }
        return new TripView(basket.planned(quote), quote, lines, notice, null, null);
    }

    static TripView unpriced(Basket basket, @Nullable String notice, String problem) {
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < basket.items().size(); i++) {
            BasketItem wish = basket.items().get(i);
            lines.add(new Line(
                    i, wish, null, List.of(), List.of(), List.of(), wish.changeUrl(wish.date(), i), null, false));
        }
        return new TripView(basket, null, lines, notice, problem, null);
    }

    /** The same for what it costs with a code. */
    TripView with(@Nullable String promotionCode) {
        return new TripView(basket, quote, lines, notice, problem, promotionCode);
    }

    boolean isBookable() {
        return quote != null && quote.bookable();
    }

    private static Line line(int index, BasketItem wish, Quote.@Nullable Item priced, Language language) {
        List<String> cancellation = priced == null || priced.cancellation() == null
                ? List.of()
                : CancellationWords.ofMoments(priced.cancellation(), language);
        List<Trouble> troubles = priced == null || priced.problems() == null
                ? List.of()
                : priced.problems().stream()
                        .map(problem -> trouble(index, wish, problem))
                        .toList();
        List<SessionTime> plan = priced == null || priced.sessions() == null ? List.of() : priced.sessions();
        return new Line(
                index,
                wish,
                priced,
                regions(priced),
                cancellation,
                troubles,
                wish.planned(plan).changeUrl(wish.date(), index),
                priced == null || plan.isEmpty()
                        ? null
                        : PlanCalendar.of(priced.date(), SessionForm.lastDay(priced), plan),
                !plan.isEmpty() && !wish.plan().isEmpty() && !wish.plan().equals(plan));
    }

    private static List<Named> regions(Quote.@Nullable Item priced) {
        return priced == null || priced.parts() == null
                ? List.of()
                : priced.parts().stream().map(Quote.Part::tenant).distinct().toList();
    }

    private static Trouble trouble(int index, BasketItem wish, Quote.Problem problem) {
        List<Way> ways = problem.nearestDates() == null
                ? List.of()
                : problem.nearestDates().stream()
                        .map(date -> new Way(date, wish.changeUrl(date, index)))
                        .toList();
        return new Trouble(problem.detail() == null ? problem.title() : problem.detail(), ways);
    }
}
