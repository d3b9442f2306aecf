package org.panprd.marketplace.web.shop;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.web.api.Alternatives;
import org.panprd.marketplace.web.api.ApiProblem;
import org.panprd.marketplace.web.api.BookedScreening;
import org.panprd.marketplace.web.api.Booking;
import org.panprd.marketplace.web.api.Bookings;
import org.panprd.marketplace.web.api.Cancellation;
import org.panprd.marketplace.web.api.Wellness;
import org.panprd.marketplace.web.page.Confirmation;
import org.panprd.marketplace.web.page.Page;
import org.panprd.marketplace.web.page.Texts;
import org.panprd.marketplace.web.page.Wording;

/** A booked trip: its state, its days, its vouchers, paying and cancelling. */
@WebServlet("/trips/*")
public final class BookedTripPage extends Page {
    private static final Pattern PATH =
            Pattern.compile("/(?<id>[0-9a-fA-F-]{36})(?:(?<rest>|/vouchers\\.pdf|/itinerary\\.ics|/cancel|/pay)"
                    + "|/items/(?<item>[0-9]{1,3})/(?<part>voucher\\.png|cancel|alternatives))");
    private static final Set<String> NOTICES = Set.of(
            "confirmed",
            "changed",
            "notChanged",
            "pending",
            "cancelled",
            "itemCancelled",
            "unpaid",
            "moved",
            "replanned");

    @Inject
    transient Bookings bookings;

    @Inject
    transient Payments payments;

    @Inject
    transient Wellness wellness;

    @Inject
    transient Clock clock;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Matcher path = path(request);
        if (path == null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        if (requireCaller(request, response).isEmpty()) {
            return;
        }
        String id = path.group("id");
        if (path.group("item") != null) {
            showItem(id, Integer.parseInt(path.group("item")), path.group("part"), request, response);
            return;
        }
        switch (path.group("rest")) {
            case "" -> show(request, response, bookings.find(id), null);
            case "/cancel" -> showCancel(bookings.find(id), request, response);
            case "/vouchers.pdf" -> send(response, "application/pdf", "vouchers.pdf", bookings.vouchers(id));
            case "/itinerary.ics" -> send(response, "text/calendar", "itinerary.ics", bookings.itinerary(id));
            default -> seeOther(response, "/trips/" + id);
        }
    }

    private void showItem(String id, int number, String part, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        if (part.equals("voucher.png")) {
            send(response, "image/png", null, bookings.voucher(id, number));
            return;
        }
        Booking booking = bookings.find(id);
        Booking.Item item = booking.items().stream()
                .filter(one -> one.item() == number
                        && one.notice() != null
                        && one.notice().cancellable())
                .findFirst()
                .orElse(null);
        if (item == null) {
            seeOther(response, "/trips/" + id);
        } else if (part.equals("cancel")) {
            showForm("confirm", question(id, item), request, response);
        } else {
            show(
                    "alternatives",
                    new OtherWays(
                            booking, item, bookings.alternatives(id, number).items()),
                    request,
                    response);
        }
    }

    private Confirmation question(String id, Booking.Item item) {
        Texts texts = Texts.in(visit.language());
        String money = item.price() == null ? "" : Wording.in(visit.language()).money(item.price());
        return new Confirmation(
                texts.get("booking.cancelItem"),
                texts.with("booking.cancelItemText", item.title(), money),
                "/trips/" + id + "/items/" + item.item() + "/cancel",
                texts.get("cancel.confirm"),
                "/trips/" + id);
    }

    /** What else could be had instead of an item. */
    record OtherWays(Booking booking, Booking.Item item, List<Alternatives.Alternative> tours) {}

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Matcher path = path(request);
        if (path == null || requireCaller(request, response).isEmpty()) {
            if (path == null) {
                response.sendError(HttpServletResponse.SC_NOT_FOUND);
            }
            return;
        }
        String id = path.group("id");
        String key = String.valueOf(request.getParameter("key"));
        if ("cancel".equals(path.group("part"))) {
            int item = Integer.parseInt(path.group("item"));
            String once = UUID.randomUUID().toString();
            cancel(id, () -> bookings.cancelItem(id, item, once), "itemCancelled", request, response);
            return;
        }
        switch (String.valueOf(path.group("rest"))) {
            case "/pay" -> seeOther(response, payments.start(id, key));
            case "/cancel" -> {
                var cancellation = new Cancellation(text(request, "reason"));
                cancel(id, () -> bookings.cancel(id, key, cancellation), "cancelled", request, response);
            }
            default -> response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
        }
    }

    private void cancel(
            String id, Runnable act, String notice, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        try {
            act.run();
            seeOther(response, "/trips/" + id + "?notice=" + notice);
        } catch (ApiProblem refused) {
            if (refused.status() != 409 && refused.status() != 422) {
                throw refused;
            }
            show(request, response, bookings.find(id), refused.explanation());
        }
    }

    private void show(
            HttpServletRequest request, HttpServletResponse response, Booking booking, @Nullable String problem)
            throws ServletException, IOException {
        String notice = request.getParameter("notice");
        LocalDate today = LocalDate.now(clock.withZone(Wording.ZONE));
        // Who looks again at the address that paying led to may find that a doctor has answered.
        boolean isOver = "pending".equals(notice) && !booking.isPending();
        String known = notice != null && NOTICES.contains(notice) && !isOver ? notice : null;
        List<BookedScreening> screenings = wellness.ofBooking(booking.id()).items();
        if (!screenings.isEmpty()) {
            keepNothing(response);
        }
        var model = BookedTripView.of(booking, known, problem, today, visit.language())
                .with(screenings)
                .planned(clock.instant());
        showForm("booking", model, request, response);
    }

    private void showCancel(Booking booking, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        if (booking.isCancellable()) {
            showForm("cancel", CancelView.of(booking, visit.language()), request, response);
        } else {
            seeOther(response, "/trips/" + booking.id());
        }
    }

    private static @Nullable Matcher path(HttpServletRequest request) {
        Matcher matcher = PATH.matcher(request.getPathInfo() == null ? "" : request.getPathInfo());
        return matcher.matches() && uuid(matcher.group("id")) != null ? matcher : null;
    }

    static @Nullable String uuid(@Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            return UUID.fromString(text).toString();
        } catch (IllegalArgumentException notAnId) {
            return null;
        }
    }
}
