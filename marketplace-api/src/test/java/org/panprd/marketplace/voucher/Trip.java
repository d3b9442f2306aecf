package org.panprd.marketplace.voucher;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.booking.BookingStatus;
import org.panprd.marketplace.booking.BookingView;
import org.panprd.marketplace.booking.BookingView.ItemView;
import org.panprd.marketplace.booking.SessionsView;
import org.panprd.marketplace.booking.SessionsView.SessionView;
import org.panprd.marketplace.catalog.Named;
import org.panprd.marketplace.kernel.Money;
import org.panprd.marketplace.tenants.Unit;

/** A trip to Lijiang as its traveller sees it: two nights in an inn, and a mountain at ten. */
final class Trip {
    static final LocalDate MONDAY = LocalDate.of(2027, 3, 1);
    static final UUID ID = UUID.fromString("6f1b2a54-0f0e-4c55-9f7e-3f6f4f1c2d3e");

    private Trip() {}

    static BookingView confirmed() {
        return of(BookingStatus.CONFIRMED, List.of(inn(1), mountain(2)));
    }

    static BookingView of(BookingStatus status, List<ItemView> items) {
        return new BookingView(
                ID,
                "PPR-23456789",
                status,
                Instant.parse("2027-02-01T04:00:00Z"),
                null,
                status == BookingStatus.CONFIRMED ? Instant.parse("2027-02-01T04:05:00Z") : null,
                null,
                null,
                MONDAY,
                MONDAY.plusDays(2),
                items,
                List.of(new Money("CNY", 980_00)),
                List.of(),
                null,
                List.of(),
                List.of(),
                null,
                null,
                List.of(),
                List.of());
    }

    static ItemView inn(int number) {
        return item(number, "yunnan.lijiang-courtyard-inn", "丽江古城纳西庭院客栈", MONDAY, null, 2, null);
    }

    static ItemView mountain(int number) {
        return item(
                number,
                "yunnan.yulong-snow-mountain-ticket",
                "玉龙雪山门票",
                MONDAY.plusDays(1),
                LocalTime.of(10, 0),
                null,
                null);
    }

    /** Two nights with two sessions, of which the second has been moved before the first. */
    static ItemView treated(int number) {
        SessionsView sessions = new SessionsView(
                60,
                24,
                0,
                MONDAY,
                MONDAY.plusDays(1),
                List.of(LocalTime.of(9, 0)),
                List.of(
                        new SessionView(2, MONDAY, LocalTime.of(9, 0), null, null),
                        new SessionView(1, MONDAY.plusDays(1), LocalTime.of(9, 0), null, null)));
        return item(number, "yunnan.lijiang-courtyard-inn", "丽江古城纳西庭院客栈", MONDAY, null, 2, sessions);
    }

    private static ItemView item(
            int number,
            String listing,
            String title,
            LocalDate date,
            @Nullable LocalTime time,
            @Nullable Integer nights,
            @Nullable SessionsView sessions) {
        return new ItemView(
                number,
                new Named("yunnan", "云南"),
                new BookingView.OperatorView("caiyun-inns", "彩云客栈", "+86 888 512 0000"),
                listing,
                nights == null ? "timed-entry" : "twin",
                title,
                nights == null ? "分时入园" : "双床房",
                new BookingView.PlaceView("丽江古城", "丽江市", 26.8721, 100.2336),
                date,
                nights == null ? date : date.plusDays(nights),
                time,
                time == null ? null : 300,
                nights,
                Map.of(Unit.ADULT, 2),
                2,
                nights == null ? null : 1,
                new Money("CNY", 490_00),
                BookingStatus.CONFIRMED,
                List.of(),
                new Money("CNY", 490_00),
                null,
                null,
                null,
                null,
                sessions,
                List.of(),
                null);
    }
}
