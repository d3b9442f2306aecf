package org.panprd.marketplace.catalog;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.tenancy.Regions;
import org.panprd.marketplace.tenants.HolidayCalendar;
import org.panprd.marketplace.tenants.ListingFile;
import org.panprd.marketplace.tenants.Price;

/** Which of a unit's prices holds on a date: the first that is given and applies of holiday, peak, weekend, base. */
@ApplicationScoped
public class Seasons {
    @Inject
    Regions regions;

    private final Map<String, Set<LocalDate>> holidays = new HashMap<>();
    private final Map<String, Set<LocalDate>> workdays = new HashMap<>();

    @PostConstruct
    void load() {
        regions.tenants().forEach((code, tenant) -> {
            var off = new HashSet<LocalDate>();
            var on = new HashSet<LocalDate>();
            HolidayCalendar calendar = regions.shared().calendars().get(tenant.calendar());
            if (calendar == null) {
                throw new IllegalStateException("No calendar " + tenant.calendar() + " for " + code);
            }
            calendar.days().forEach(day -> (day.kind() == HolidayCalendar.Kind.HOLIDAY ? off : on).add(day.date()));
            holidays.put(code, off);
            workdays.put(code, on);
        });
    }

    /** A price of a document, and which of its prices that is. */
    record Found(PriceRule rule, long priceMinor) {}

    /** For a night, the weekend is Friday and Saturday: the nights before a day off. */
    Found find(String tenant, ListingFile listing, Price price, LocalDate date, boolean night) {
        @Nullable Long holiday = price.holiday();
        if (holiday != null && isHoliday(tenant, date)) {
            return new Found(PriceRule.HOLIDAY, holiday);
        }
        @Nullable Long peak = price.peak();
        if (peak != null && isPeak(listing, date)) {
            return new Found(PriceRule.PEAK, peak);
        }
        @Nullable Long weekend = price.weekend();
        return weekend != null && isDayOff(tenant, night ? date.plusDays(1) : date)
                ? new Found(PriceRule.WEEKEND, weekend)
                : new Found(PriceRule.BASE, price.base());
    }

    boolean isHoliday(String tenant, LocalDate date) {
        return holidays.getOrDefault(tenant, Set.of()).contains(date);
    }

    static boolean isPeak(ListingFile listing, LocalDate date) {
        return listing.peak().stream().anyMatch(season -> season.contains(MonthDay.from(date)));
    }

    private boolean isDayOff(String tenant, LocalDate date) {
        boolean weekend = date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
        return weekend && !workdays.getOrDefault(tenant, Set.of()).contains(date);
    }
}
