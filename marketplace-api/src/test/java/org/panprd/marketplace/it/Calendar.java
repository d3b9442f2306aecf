package org.panprd.marketplace.it;

import io.restassured.path.json.JsonPath;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Map;

/** Finds the days of a listing on which what a test needs can be had. */
final class Calendar {
    static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final Market market;

    Calendar(Market market) {
        this.market = market;
    }

    static LocalDate today() {
        return LocalDate.now(CHINA);
    }

    /** The first day, so many days ahead or later, that still takes the party. */
    LocalDate firstDay(String listing, String units, int daysAhead) {
        LocalDate from = today().plusDays(daysAhead);
        String day = days(listing, units, from, from.plusDays(60))
                .getString("days.find { it.status == 'AVAILABLE' || it.status == 'LIMITED' }.date");
        return LocalDate.parse(day);
    }

    /** How many such parties' persons or rooms a day still takes. */
    int vacancies(String listing, String units, LocalDate day) {
        return days(listing, units, day, day).getInt("days[0].vacancies");
    }

    JsonPath days(String listing, String units, LocalDate from, LocalDate to) {
        return market.request()
                .queryParams(Map.of("units", units, "from", from.toString(), "to", to.toString()))
                .get("/listings/{id}/availability", listing)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** The first of a listing's start times, so many hours ahead or more. */
    static ZonedDateTime firstStart(int hoursAhead, String... times) {
        ZonedDateTime earliest = ZonedDateTime.now(CHINA).plusHours(hoursAhead).plusMinutes(10);
        for (LocalDate day = earliest.toLocalDate(); ; day = day.plusDays(1)) {
            for (String time : times) {
                ZonedDateTime start = day.atTime(LocalTime.parse(time)).atZone(CHINA);
                if (start.isAfter(earliest)) {
                    return start;
                }
            }
        }
    }
}
