package org.panprd.marketplace.web.shop;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.web.api.Booking;

/** One item of a booking, as an address {@code /BOOKING/ITEM} names it. */
record BookedItem(Booking booking, Booking.Item item) {
    private static final Pattern PATH = Pattern.compile("/(?<id>[0-9a-fA-F-]{36})/(?<item>[0-9]{1,3})");

    /** What an address says; there may be no such item. */
    record Path(String booking, int item) {
        static Optional<Path> read(@Nullable String pathInfo) {
            Matcher path = PATH.matcher(String.valueOf(pathInfo));
            return path.matches() && BookedTripPage.uuid(path.group("id")) != null
                    ? Optional.of(new Path(path.group("id"), Integer.parseInt(path.group("item"))))
                    : Optional.empty();
        }
    }

    static Optional<BookedItem> find(Booking booking, int number) {
        return booking.items().stream()
                .filter(one -> one.item() == number)
                .findFirst()
                .map(item -> new BookedItem(booking, item));
    }

    int number() {
        return item.item();
    }

    boolean isChangeable() {
        return item.changes() != null;
    }

    /** Other dates that are held until they are paid. */
    Optional<Booking.Waiting> waiting() {
        return Optional.ofNullable(item.changes()).map(Booking.Changes::waiting);
    }

    /** The page of the whole trip. */
    String trip() {
        return "/trips/" + booking.id();
    }

    String otherDates() {
        return "/other-dates/" + booking.id() + "/" + number();
    }
}
