package org.panprd.marketplace.figures;

import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.booking.BookingFigures.By;
import org.panprd.marketplace.booking.BookingFigures.Period;
import org.panprd.marketplace.platform.QueryValues;
import org.panprd.marketplace.tenancy.ScopeFilter;

/** Of which days an operator asks for figures, and by what they are told apart. */
public class FiguresQuery {
    private static final int DEFAULT_DAYS = 30;
    private static final int MAX_DAYS = 366;

    @PathParam(ScopeFilter.TENANT)
    String tenant = "";

    @PathParam(ScopeFilter.OPERATOR)
    String operator = "";

    @QueryParam("from")
    @Nullable
    String from;

    @QueryParam("to")
    @Nullable
    String to;

    @QueryParam("by")
    @Nullable
    String by;

    /** What is asked for; {@code today} is the tenant's. */
    record Asked(Period period, By by, LocalDate today) {}

    /** The last 30 days by listing, unless something else is asked for. */
    Asked read(LocalDate today, ZoneId zone) {
        QueryValues values = new QueryValues();
        Optional<LocalDate> typed = values.date(from, "from");
        LocalDate last = values.date(to, "to").orElseGet(() -> typed.map(day -> day.plusDays(DEFAULT_DAYS - 1L))
                .orElse(today));
        LocalDate first = typed.orElseGet(() -> last.minusDays(DEFAULT_DAYS - 1L));
        values.require(!last.isBefore(first), "to", "return-date", first);
        values.require(!last.isAfter(first.plusDays(MAX_DAYS)), "to", "too-far-from", MAX_DAYS, first);
        String wanted = by == null || by.isBlank() ? "listing" : by.strip();
        Optional<By> found = Arrays.stream(By.values())
                .filter(one -> name(one).equals(wanted))
                .findFirst();
        values.require(found.isPresent(), "by", "one-of", "listing, channel, day");
        values.refuse();
        return new Asked(new Period(tenant, operator, first, last, zone), found.orElseThrow(), today);
    }

    static String name(By by) {
        return by.name().toLowerCase(Locale.ROOT);
    }
}
