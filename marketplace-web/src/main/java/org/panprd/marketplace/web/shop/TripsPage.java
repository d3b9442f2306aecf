package org.panprd.marketplace.web.shop;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.web.api.Bookings;
import org.panprd.marketplace.web.api.MyBookings;
import org.panprd.marketplace.web.page.Address;
import org.panprd.marketplace.web.page.Page;

/** Everything that the traveller has booked. */
@WebServlet("/trips")
public final class TripsPage extends Page {
    private static final int PAGE_SIZE = 20;

    @Inject
    transient Bookings bookings;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        if (requireCaller(request, response).isEmpty()) {
            return;
        }
        MyBookings mine = bookings.mine(PAGE_SIZE, text(request, "cursor"));
        String next = mine.nextCursor() == null
                ? null
                : Address.of("/trips").with("cursor", mine.nextCursor()).toString();
        show("trips", new Trips(mine.items(), next), request, response);
    }

    record Trips(List<MyBookings.Summary> items, @Nullable String nextUrl) {}
}
