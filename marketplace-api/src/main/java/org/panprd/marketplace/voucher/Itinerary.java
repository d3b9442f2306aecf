package org.panprd.marketplace.voucher;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.property.Geo;
import biweekly.property.Method;
import biweekly.property.Status;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.Objects;
import org.panprd.marketplace.booking.BookingView;
import org.panprd.marketplace.booking.BookingView.ItemView;
import org.panprd.marketplace.tenancy.Regions;

/** A booking as an iCalendar (RFC 5545) of one event for each item; moments in UTC, days as days. */
@ApplicationScoped
class Itinerary {
    /** Of what the catalogue does not say how long it takes: an event without an end takes no time at all. */
    private static final int ASSUMED_MINUTES = 120;

    @Inject
    Regions regions;

    String render(BookingView booking) {
        ICalendar calendar = new ICalendar();
        calendar.setProductId("-//Pan-PRD marketplace//Itinerary//EN");
        calendar.setMethod(Method.publish());
        booking.items().stream().filter(MakeDocuments::isGood).forEach(item -> calendar.addEvent(event(booking, item)));
        return Biweekly.write(calendar).go();
    }

    private VEvent event(BookingView booking, ItemView item) {
        VEvent event = new VEvent();
        event.setUid(booking.id() + "-" + item.item() + "@marketplace");
        event.setDateTimeStamp(Date.from(Objects.requireNonNullElse(booking.confirmedAt(), booking.createdAt())));
        event.setSummary(item.title());
        event.setDescription(item.optionTitle() + "\n" + item.operator().name() + " "
                + item.operator().telephone() + "\n" + booking.reference());
        event.setLocation(item.place().name() + ", " + item.place().city());
        event.setGeo(new Geo(item.place().latitude(), item.place().longitude()));
        event.setStatus(Status.confirmed());
        setTimes(event, item);
        return event;
    }

    private void setTimes(VEvent event, ItemView item) {
        ZoneId zone = ZoneId.of(regions.get(item.tenant().code()).timeZone());
        if (item.startTime() == null) {
            LocalDate last = item.nights() == null ? item.endDate().plusDays(1) : item.endDate();
            event.setDateStart(day(item.date()), false);
            event.setDateEnd(day(last), false);
        } else {
            Instant start = item.date().atTime(item.startTime()).atZone(zone).toInstant();
            event.setDateStart(Date.from(start), true);
            int minutes = Objects.requireNonNullElse(item.durationMinutes(), ASSUMED_MINUTES);
            event.setDateEnd(Date.from(start.plus(Duration.ofMinutes(minutes))), true);
        }
    }

    /** The library writes a day as it stands in the server's own zone. */
    private static Date day(LocalDate date) {
        return Date.from(date.atStartOfDay(ZoneId.systemDefault()).toInstant());
    }
}
