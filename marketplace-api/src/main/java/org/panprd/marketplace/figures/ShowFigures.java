package org.panprd.marketplace.figures;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.panprd.marketplace.availability.Occupancy;
import org.panprd.marketplace.availability.Occupancy.Step;
import org.panprd.marketplace.booking.BookingFigures;
import org.panprd.marketplace.booking.BookingFigures.Arrivals;
import org.panprd.marketplace.booking.BookingFigures.By;
import org.panprd.marketplace.booking.BookingFigures.Period;
import org.panprd.marketplace.booking.BookingFigures.Sales;
import org.panprd.marketplace.catalog.Catalog;
import org.panprd.marketplace.figures.FiguresQuery.Asked;
import org.panprd.marketplace.figures.FiguresView.Ahead;
import org.panprd.marketplace.figures.FiguresView.Filled;
import org.panprd.marketplace.figures.FiguresView.Sold;
import org.panprd.marketplace.kernel.Money;
import org.panprd.marketplace.platform.Texts;
import org.panprd.marketplace.tenancy.Regions;
import org.panprd.marketplace.tenants.Language;

/** Counts what an operator wants to know, in four statements. */
@ApplicationScoped
class ShowFigures {
    private static final int DAYS_AHEAD = 7;
    private static final String OWN_WEB = "WEB";

    @Inject
    BookingFigures bookings;

    @Inject
    Occupancy occupancy;

    @Inject
    Catalog catalog;

    @Inject
    Regions regions;

    @Transactional
    FiguresView show(Asked asked, Language language) {
        Period period = asked.period();
        Map<String, String> titles = titles(language);
        return new FiguresView(
                period.from(),
                period.to(),
                FiguresQuery.name(asked.by()),
                asked.today(),
                BookingFigures.LEAD_FROM,
                ahead(period, asked.today()),
                sold(asked, key -> asked.by() == By.LISTING ? titled(key, titles) : title(key, language)),
                occupancy.of(period.tenant(), period.operator(), period.from(), period.to(), Step.WEEK).stream()
                        .map(one -> new Filled(
                                one.listing(), titled(one.listing(), titles), one.day(), one.sold(), one.capacity()))
                        .toList());
    }

    private List<Ahead> ahead(Period period, LocalDate today) {
        LocalDate last = today.plusDays(DAYS_AHEAD);
        Map<LocalDate, Arrivals> arrivals = new HashMap<>();
        bookings.arrivals(new Period(period.tenant(), period.operator(), today, last, period.zone()))
                .forEach(one -> arrivals.put(one.day(), one));
        Map<LocalDate, long[]> filled = new HashMap<>();
        occupancy.of(period.tenant(), period.operator(), today, last, Step.DAY).forEach(one -> {
            long[] sums = filled.computeIfAbsent(one.day(), day -> new long[2]);
            sums[0] += one.sold();
            sums[1] += one.capacity();
        });
        return today.datesUntil(last.plusDays(1))
                .map(day -> {
                    Arrivals coming = arrivals.getOrDefault(day, new Arrivals(day, 0, 0));
                    long[] sums = filled.getOrDefault(day, new long[2]);
                    return new Ahead(day, coming.items(), coming.guests(), sums[0], sums[1]);
                })
                .toList();
    }

    /** Days in their order, with those on which nothing was sold; else what was sold most comes first. */
    private List<Sold> sold(Asked asked, UnaryOperator<String> title) {
        List<Sales> found = bookings.sales(asked.period(), asked.by());
        List<Sold> sold = new ArrayList<>();
        found.forEach(one -> sold.add(new Sold(
                one.key(),
                title.apply(one.key()),
                one.items(),
                one.guests(),
                one.gross(),
                one.cancelled(),
                one.lead())));
        if (asked.by() != By.DAY) {
            sold.sort((one, other) -> Integer.compare(other.items(), one.items()));
            return sold;
        }
        Map<String, List<Sold>> byDay =
                sold.stream().collect(Collectors.groupingBy(Sold::key, TreeMap::new, Collectors.toList()));
        Period period = asked.period();
        period.from()
                .datesUntil(period.to().plusDays(1))
                .map(LocalDate::toString)
                .forEach(day -> byDay.computeIfAbsent(day, any -> List.of(none(day, period.tenant()))));
        return byDay.values().stream().flatMap(List::stream).toList();
    }

    private Sold none(String day, String tenant) {
        return new Sold(
                day,
                day,
                0,
                0,
                new Money(regions.get(tenant).currency(), 0),
                0,
                BookingFigures.LEAD_FROM.stream().map(from -> 0).toList());
    }

    private Map<String, String> titles(Language language) {
        Map<String, String> titles = new HashMap<>();
        catalog.publishedByOperator()
                .forEach((id, listing) -> titles.put(id.code(), listing.title().in(language)));
        return titles;
    }

    /** What is not on the market any more is called by its code. */
    private static String titled(String listing, Map<String, String> titles) {
        return titles.getOrDefault(listing, listing);
    }

    /** Our own web has a name in each language, a reseller its own. */
    private static String title(String key, Language language) {
        return key.equals(OWN_WEB) ? Texts.text(language, "figures.web") : key;
    }
}
