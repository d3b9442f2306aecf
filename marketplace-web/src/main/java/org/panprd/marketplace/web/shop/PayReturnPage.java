package org.panprd.marketplace.web.shop;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.web.api.Booking;
import org.panprd.marketplace.web.api.Bookings;
import org.panprd.marketplace.web.page.Address;
import org.panprd.marketplace.web.page.Page;

/** Where the gateway sends the traveller back to: waits for its word, but not for ever. */
@WebServlet("/pay/return")
public final class PayReturnPage extends Page {
    private static final int EVERY_SECONDS = 3;
    private static final int LOOKS = 20;

    @Inject
    transient Bookings bookings;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        if (requireCaller(request, response).isEmpty()) {
            return;
        }
        String id = BookedTripPage.uuid(request.getParameter("booking"));
        if (id == null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        Booking booking = bookings.find(id);
        if (booking.isConfirmed()) {
            seeOther(response, "/trips/" + id + "?notice=confirmed");
            return;
        }
        if (booking.isPending()) {
            seeOther(response, "/trips/" + id + "?notice=pending");
            return;
        }
        boolean isPending = booking.isOnHold() && !booking.isDeclined();
        int look = Numbers.within(request.getParameter("look"), 0, LOOKS, 0);
        String next = null;
        if (isPending && look < LOOKS) {
            next = Address.of("/pay/return")
                    .with("booking", id)
                    .with("look", look + 1)
                    .toString();
            response.setHeader("Refresh", EVERY_SECONDS + ";url=" + next);
        }
        showForm(
                "return",
                new Waiting(booking, isPending, next, UUID.randomUUID().toString()),
                request,
                response);
    }

    record Waiting(
            Booking booking, boolean pending, @Nullable String next, String key) {}
}
