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
import org.panprd.marketplace.booking.SessionsView;
import org.panprd.marketplace.booking.SessionsView.SessionView;
import org.panprd.marketplace.tenancy.Regions;

/** A booking as an iCalendar (RFC 5545) of one event for each item and each of its sessions; moments in UTC, days as days. */
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
        booking.items().stream().filter(item -> item.status().hasVoucher()).forEach(item -> {
            calendar.addEvent(event(booking, item));
            SessionsView sessions = item.sessions();
            if (sessions != null) {
                sessions.plan().forEach(session -> calendar.addEvent(event(booking, item, sessions, session)));
            }
        });
        return Biweekly.write(calendar).go();
    }

    private VEvent event(BookingView booking, ItemView item) {
        VEvent event = event(booking, item, String.valueOf(item.item()));
        setTimes(event, item);
        return event;
    }

    /** Its number, not its place in the plan, is its identity: one that has moved takes the place of itself. */
    private VEvent event(BookingView booking, ItemView item, SessionsView sessions, SessionView session) {
        VEvent event = event(booking, item, item.item() + "-session-" + session.number());
        Instant start = session.date().atTime(session.time()).atZone(zone(item)).toInstant();
        event.setDateStart(Date.from(start), true);
        event.setDateEnd(Date.from(start.plus(Duration.ofMinutes(sessions.minutes()))), true);
        return event;
    }

    private static VEvent event(BookingView booking, ItemView item, String id) {
        VEvent event = new VEvent();
        event.setUid(booking.id() + "-" + id + "@marketplace");
        event.setDateTimeStamp(Date.from(Objects.requireNonNullElse(booking.confirmedAt(), booking.createdAt())));
        event.setSummary(item.title());
        event.setDescription(item.optionTitle() + "\n" + item.operator().name() + " "
                + item.operator().telephone() + "\n" + booking.reference());
        event.setLocation(item.place().name() + ", " + item.place().city());
        event.setGeo(new Geo(item.place().latitude(), item.place().longitude()));
        event.setStatus(Status.confirmed());
        return event;
    }

    private void setTimes(VEvent event, ItemView item) {
        if (item.startTime() == null) {
            LocalDate last = item.nights() == null ? item.endDate().plusDays(1) : item.endDate();
            event.setDateStart(day(item.date()), false);
            event.setDateEnd(day(last), false);
        } else {
            Instant start =
                    item.date().atTime(item.startTime()).atZone(zone(item)).toInstant();
            event.setDateStart(Date.from(start), true);
            int minutes = Objects.requireNonNullElse(item.durationMinutes(), ASSUMED_MINUTES);
            event.setDateEnd(Date.from(start.plus(Duration.ofMinutes(minutes))), true);
        }
    }

    private ZoneId zone(ItemView item) {
        return ZoneId.of(regions.get(item.tenant().code()).timeZone());
    }

    /** The library writes a day as it stands in the server's own zone. */
    private static Date day(LocalDate date) {
        return Date.from(date.atStartOfDay(ZoneId.systemDefault()).toInstant());
    }
}
