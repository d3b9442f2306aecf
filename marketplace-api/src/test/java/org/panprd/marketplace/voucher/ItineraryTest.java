package org.panprd.marketplace.voucher;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import java.util.List;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.panprd.marketplace.booking.BookingStatus;
import org.panprd.marketplace.tenancy.RealRegions;

class ItineraryTest {
    private final Itinerary itinerary = itinerary();

    @Test
    void has_an_event_for_each_item_in_the_words_of_the_booking() {
        ICalendar calendar = Biweekly.parse(itinerary.render(Trip.confirmed())).first();

        List<VEvent> events = calendar.getEvents();
        assertThat(events).extracting(event -> event.getSummary().getValue()).containsExactly("丽江古城纳西庭院客栈", "玉龙雪山门票");
        assertThat(events)
                .extracting(event -> event.getUid().getValue())
                .containsExactly(Trip.ID + "-1@marketplace", Trip.ID + "-2@marketplace");
        assertThat(events.get(0).getLocation().getValue()).isEqualTo("丽江古城, 丽江市");
        assertThat(events.get(0).getDescription().getValue()).contains("PPR-23456789", "+86 888 512 0000");
        assertThat(events.get(0).getGeo().getLatitude()).isEqualTo(26.8721);
    }

    @Test
    void a_stay_is_whole_days_until_the_day_of_departure() {
        assertThat(itinerary.render(Trip.confirmed()))
                .contains("DTSTART;VALUE=DATE:20270301", "DTEND;VALUE=DATE:20270303");
    }

    @Test
    void a_start_time_is_a_moment_in_utc_and_the_end_comes_after_its_duration() {
        assertThat(itinerary.render(Trip.confirmed())).contains("DTSTART:20270302T020000Z", "DTEND:20270302T070000Z");
    }

    @Test
    void a_session_is_an_event_of_its_own_that_keeps_its_name_when_it_is_moved() {
        String text = itinerary.render(Trip.of(BookingStatus.CONFIRMED, List.of(Trip.treated(1))));

        List<VEvent> events = Biweekly.parse(text).first().getEvents();
        assertThat(events)
                .extracting(event -> event.getUid().getValue())
                .containsExactly(
                        Trip.ID + "-1@marketplace",
                        Trip.ID + "-1-session-2@marketplace",
                        Trip.ID + "-1-session-1@marketplace");
        assertThat(text).contains("DTSTART:20270301T010000Z", "DTEND:20270301T020000Z", "DTSTART:20270302T010000Z");
    }

    @Test
    void is_the_same_wherever_the_server_stands() {
        TimeZone before = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("America/Los_Angeles"));
            assertThat(itinerary.render(Trip.confirmed()))
                    .contains("DTSTART;VALUE=DATE:20270301", "DTSTART:20270302T020000Z");
        } finally {
            TimeZone.setDefault(before);
        }
    }

    @Test
    void keeps_to_the_lines_of_rfc_5545() {
        String text = itinerary.render(Trip.confirmed());

        assertThat(text).startsWith("BEGIN:VCALENDAR\r\n").endsWith("END:VCALENDAR\r\n");
        assertThat(text.split("\r\n", -1)).allMatch(line -> line.length() <= 75);
        assertThat(text).contains("METHOD:PUBLISH");
    }

    @SuppressWarnings("UnnecessaryAssignment") // No container here: the test is who injects.
    private static Itinerary itinerary() {
        var itinerary = new Itinerary();
        itinerary.regions = RealRegions.get();
        return itinerary;
    }
}
