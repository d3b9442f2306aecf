package org.panprd.marketplace.web.shop;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.web.api.Availability;
import org.panprd.marketplace.web.api.Listing;
import org.panprd.marketplace.web.page.Address;
import org.panprd.marketplace.web.session.Language;

/** What the listing page shows. */
record ListingView(
        Listing listing,
        ListingPage.Choice choice,
        List<Guests> guests,
        MonthCalendar calendar,
        Availability.@Nullable Day chosen,
        List<String> cancellation,
        @Nullable String group,
        List<DayOfRoute> route,
        @Nullable String problem,
        @Nullable String previousUrl,
        @Nullable String nextUrl,
        String nearbyUrl,
        @Nullable InsuranceForm insurance,
        @Nullable SessionForm sessions) {

    /** A number of guests of one kind, to be typed. */
    record Guests(String kind, Listing.@Nullable Unit unit, int count, int most) {}

    /** A day of a route with the legs that begin on it. */
    record DayOfRoute(Listing.Day day, List<Listing.Leg> legs) {}

    static ListingView of(
            Listing listing,
            ListingPage.Choice choice,
            List<Availability.Day> days,
            @Nullable String problem,
            Language language) {
        Availability.Day chosen = days.stream()
                .filter(day -> day.date().equals(choice.date()) && day.available())
                .findFirst()
                .orElse(null);
        return new ListingView(
                listing,
                choice,
                guests(choice, listing.maxGuests()),
                MonthCalendar.of(choice.month(), days),
                chosen,
                CancellationWords.ofTiers(listing.cancellation(), language),
                CancellationWords.ofGroup(choice.option().group(), language),
                route(listing),
                problem,
                null,
                null,
                Address.of("/search")
                        .with(
                                "near",
                                listing.place().latitude() + ","
                                        + listing.place().longitude())
                        .with("sort", "distance")
                        .toString(),
                null,
                null);
    }

    /** The same with links to the months on either side that can be booked. */
    ListingView between(YearMonth first, YearMonth last) {
        YearMonth month = choice.month();
        return new ListingView(
                listing,
                choice,
                guests,
                calendar,
                chosen,
                cancellation,
                group,
                route,
                problem,
                month.isAfter(first) ? url(month.minusMonths(1), null) : null,
                month.isBefore(last) ? url(month.plusMonths(1), null) : null,
                nearbyUrl,
                insurance,
                sessions);
    }

    /** The same with what a home insurance is likely to settle. */
    ListingView insured(@Nullable InsuranceForm form) {
        return new ListingView(
                listing,
                choice,
                guests,
                calendar,
                chosen,
                cancellation,
                group,
                route,
                problem,
                previousUrl,
                nextUrl,
                nearbyUrl,
                form,
                sessions);
    }

    /** The same with the sessions of a programme. */
    ListingView planned(@Nullable SessionForm form) {
        return new ListingView(
                listing,
                choice,
                guests,
                calendar,
                chosen,
                cancellation,
                group,
                route,
                problem,
                previousUrl,
                nextUrl,
                nearbyUrl,
                insurance,
                form);
    }

    /** What is chosen, for a form that keeps it. */
    Map<String, Object> choiceParameters() {
        Map<String, Object> kept = new LinkedHashMap<>();
        kept.put("option", choice.option().id());
        kept.putAll(choice.party().units());
        kept.put("month", choice.month());
        if (choice.nights() > 0) {
            kept.put("nights", choice.nights());
        }
        if (choice.date() != null) {
            kept.put("date", choice.date());
        }
        return kept;
    }

    /** The start times of the chosen day; an empty list if there is none. */
    List<Availability.Slot> times() {
        return chosen == null || chosen.slots() == null ? List.of() : chosen.slots();
    }

    /** The start time that is marked: the one asked for, else the first that is free. */
    String time() {
        String asked = choice.startTime();
        return times().stream()
                .filter(Availability.Slot::available)
                .map(Availability.Slot::startTime)
                .reduce((first, later) -> later.equals(asked) ? later : first)
                .orElse("");
    }

    /** Whether a day's price has an amount for each of several regions; too many to stand in the calendar. */
    boolean isSeveralCurrencies() {
        return calendar.weeks().stream()
                .flatMap(List::stream)
                .map(MonthCalendar.Cell::price)
                .anyMatch(price -> price != null && price.size() > 1);
    }

    @Nullable
    ClimateChart climate() {
        return ClimateChart.of(listing.climate(), listing.bestMonths());
    }

    List<DayOfWeek> weekdays() {
        return List.of(DayOfWeek.values());
    }

    /** Where a border tour's party asks whether it may go: nothing of theirs is in the address but how many they are. */
    String eligibilityUrl() {
        return Address.of("/eligibility/" + listing.id())
                .with("date", choice.date())
                .with("travellers", choice.party().persons())
                .toString();
    }

    /** This page with that start date chosen. */
    String dayUrl(LocalDate date) {
        return url(choice.month(), date);
    }

    private String url(YearMonth month, @Nullable LocalDate date) {
        Address address = Address.of("/listing/" + listing.id())
                .with("option", choice.option().id());
        choice.party().units().forEach(address::with);
        return address.with("nights", choice.nights() == 0 ? null : choice.nights())
                        .with("month", month)
                        .with("date", date)
                        .with("replace", choice.replace() < 0 ? null : choice.replace())
                        .with("sessions", sessions == null || date == null ? null : sessions.onAnotherDay(date))
                + (date == null ? "#choose" : "#book");
    }

    private static List<Guests> guests(ListingPage.Choice choice, @Nullable Integer mostOfRoute) {
        List<Guests> guests = new ArrayList<>();
        for (String kind : choice.kinds()) {
            Listing.Unit unit = choice.option().units().stream()
                    .filter(candidate -> candidate.id().equals(kind))
                    .findFirst()
                    .orElse(null);
            int most = mostOfRoute != null ? mostOfRoute : most(choice.option());
            guests.add(new Guests(kind, unit, choice.party().count(kind), most));
        }
        return List.copyOf(guests);
    }

    private static int most(Listing.Option option) {
        Integer sleeps = option.sleeps();
        return sleeps == null ? option.maxUnits() : Math.multiplyExact(option.maxUnits(), sleeps);
    }

    private static List<DayOfRoute> route(Listing listing) {
        List<Listing.Day> days = listing.days();
        List<Listing.Leg> legs = listing.legs();
        if (days == null || legs == null) {
            return List.of();
        }
        return days.stream()
                .map(day -> new DayOfRoute(
                        day, legs.stream().filter(leg -> leg.day() == day.day()).toList()))
                .toList();
    }
}
