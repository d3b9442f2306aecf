package org.panprd.marketplace.web.shop;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.web.api.ApiProblem;
import org.panprd.marketplace.web.api.Booking;
import org.panprd.marketplace.web.api.Bookings;
import org.panprd.marketplace.web.api.Cancellation;
import org.panprd.marketplace.web.page.Page;
import org.panprd.marketplace.web.page.Wording;

/** A booked trip: its state, its days, its vouchers, paying and cancelling. */
@WebServlet("/trips/*")
public final class BookedTripPage extends Page {
    private static final Pattern PATH = Pattern.compile(
            "/(?<id>[0-9a-fA-F-]{36})(?<rest>|/vouchers\\.pdf|/itinerary\\.ics|/items/(?<item>[0-9]{1,3})/voucher\\.png|/cancel|/pay)");
    private static final Set<String> NOTICES = Set.of("confirmed", "changed", "cancelled", "unpaid");

    @Inject
    transient Bookings bookings;

    @Inject
    transient Payments payments;

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
        String rest = path.group("rest");
        switch (rest) {
            case "" -> show(request, response, bookings.find(id), null);
            case "/cancel" -> showCancel(bookings.find(id), request, response);
            case "/vouchers.pdf" -> send(response, "application/pdf", "vouchers.pdf", bookings.vouchers(id));
            case "/itinerary.ics" -> send(response, "text/calendar", "itinerary.ics", bookings.itinerary(id));
            case "/pay" -> seeOther(response, "/trips/" + id);
            default -> {
                int item = Integer.parseInt(path.group("item"));
                send(response, "image/png", null, bookings.voucher(id, item));
            }
        }
    }

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
        switch (path.group("rest")) {
            case "/pay" -> seeOther(response, payments.start(id, key));
            case "/cancel" -> cancel(id, key, request, response);
            default -> response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
        }
    }

    private void cancel(String id, String key, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        try {
            bookings.cancel(id, key, new Cancellation(text(request, "reason")));
            seeOther(response, "/trips/" + id + "?notice=cancelled");
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
        String known = notice != null && NOTICES.contains(notice) ? notice : null;
        var model = BookedTripView.of(booking, known, problem, today, visit.language());
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
