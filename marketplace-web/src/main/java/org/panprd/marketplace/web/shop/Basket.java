package org.panprd.marketplace.web.shop;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.web.api.Booking;
import org.panprd.marketplace.web.api.Quote;
import org.panprd.marketplace.web.api.SessionTime;
import org.panprd.marketplace.web.api.Wishes;
import org.panprd.marketplace.web.session.Cookies;

/** The trip that is being put together. It lives in the reader's browser, so whatever it says is checked again. */
record Basket(List<BasketItem> items) {
    /** The API's own limit is higher; a cookie must stay small. */
    static final int MOST_ITEMS = 10;

    private static final String COOKIE = "trip";
    private static final int LONGEST = 3_000;
    private static final int MAX_AGE_SECONDS =
            Math.toIntExact(Duration.ofDays(30).toSeconds());

    Basket {
        items = List.copyOf(items);
    }

    static Basket of(HttpServletRequest request) {
        return parse(Cookies.find(request, COOKIE).orElse(""));
    }

    /** Drops what cannot be read and what is too much. */
    static Basket parse(String cookie) {
        if (cookie.length() > LONGEST) {
            return new Basket(List.of());
        }
        return new Basket(Arrays.stream(cookie.split("\\|"))
                .map(BasketItem::decode)
                .flatMap(Optional::stream)
                .limit(MOST_ITEMS)
                .toList());
    }

    boolean isEmpty() {
        return items.isEmpty();
    }

    boolean isFull() {
        return items.size() >= MOST_ITEMS;
    }

    /** In place of the item at that index, or after all of them if there is no such index. */
    Basket with(BasketItem item, int index) {
        List<BasketItem> changed = new ArrayList<>(items);
        if (index >= 0 && index < changed.size()) {
            changed.set(index, item);
        } else if (!isFull()) {
            changed.add(item);
        }
        return new Basket(changed).orIfTooLong(this);
    }

    /** What a browser would not bring back is not kept. */
    private Basket orIfTooLong(Basket before) {
        return encode().length() > LONGEST ? before : this;
    }

    /** The same with the plans of sessions that a quote of it shows. */
    Basket planned(Quote quote) {
        List<BasketItem> planned = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            BasketItem item = items.get(i);
            planned.add(
                    i < quote.items().size() ? item.planned(quote.items().get(i).sessions()) : item);
        }
        return new Basket(planned).orIfTooLong(this);
    }

    /** Whether the sessions of a booking are those that were shown; of what has sessions, an item is an item. */
    boolean isPlannedAs(Booking booking) {
        List<List<SessionTime>> booked = booking.items().stream()
                .flatMap(item -> Stream.ofNullable(item.sessions()))
                .map(sessions -> sessions.plan().stream()
                        .map(one -> new SessionTime(one.date(), one.time()))
                        .toList())
                .toList();
        return booked.equals(items.stream()
                .map(BasketItem::plan)
                .filter(plan -> !plan.isEmpty())
                .toList());
    }

    /** What and when, without when the sessions of it are. */
    Basket withoutSessions() {
        return new Basket(items.stream().map(item -> item.with(null)).toList());
    }

    Basket without(int index) {
        List<BasketItem> changed = new ArrayList<>(items);
        if (index >= 0 && index < changed.size()) {
            changed.remove(index);
        }
        return new Basket(changed);
    }

    Wishes wishes() {
        return wishes(null);
    }

    /** The same with a code that takes something off. */
    Wishes wishes(@Nullable String promotionCode) {
        return new Wishes(items.stream().map(BasketItem::wish).toList(), null, promotionCode);
    }

    /** Everybody who travels: the largest party over all items, one entry for each person. */
    List<String> persons() {
        Party largest = items.stream()
                .map(BasketItem::party)
                .reduce((left, right) -> right.persons() > left.persons() ? right : left)
                .orElse(Party.adults(0));
        List<String> persons = new ArrayList<>();
        largest.units().forEach((kind, count) -> {
            for (int i = 0; i < count && persons.size() < Draft.MOST_PERSONS; i++) {
                persons.add(kind);
            }
        });
        return List.copyOf(persons);
    }

    String encode() {
        return items.stream().map(BasketItem::encode).collect(Collectors.joining("|"));
    }

    /** What is shown is what is booked: a plan that has changed since it was read is kept. */
    void keepInsteadOf(Basket read, HttpServletRequest request, HttpServletResponse response) {
        if (!equals(read)) {
            keep(request, response);
        }
    }

    void keep(HttpServletRequest request, HttpServletResponse response) {
        var cookie = new Cookie(COOKIE, encode());
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        cookie.setMaxAge(items.isEmpty() ? 0 : MAX_AGE_SECONDS);
        cookie.setAttribute("SameSite", "Lax");
        response.addCookie(cookie);
    }
}
