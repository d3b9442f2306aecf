package org.panprd.marketplace.web.shop;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.web.api.Booking;
import org.panprd.marketplace.web.page.Address;

/**
 * Other dates of a stay that are held until the difference is paid: pays it or keeps the dates that are paid for, and waits
 * for the gateway's word, but not for ever.
 */
@WebServlet("/other-dates/*")
public final class OtherDatesPage extends ItemPage {
    private static final int EVERY_SECONDS = 3;
    private static final int LOOKS = 20;

    @Inject
    transient Payments payments;

    @Override
    void get(BookedItem about, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        if (about.waiting().isEmpty()) {
            boolean isMade = String.valueOf(about.item().date()).equals(request.getParameter("date"))
                    && String.valueOf(about.item().nights()).equals(request.getParameter("nights"));
            seeOther(response, about.trip() + "?notice=" + (isMade ? "changed" : "notChanged"));
            return;
        }
        Booking.Waiting waiting = about.waiting().get();
        boolean isPaying = request.getParameter("date") != null && !waiting.isDeclined();
        int look = Numbers.within(request.getParameter("look"), 0, LOOKS, 0);
        String next = null;
        if (isPaying && look < LOOKS) {
            next = Address.of(about.otherDates())
                    .with("date", waiting.date())
                    .with("nights", waiting.nights())
                    .with("look", look + 1)
                    .toString();
            response.setHeader("Refresh", EVERY_SECONDS + ";url=" + next);
        }
        showForm("other-dates", new Shown(about, waiting, isPaying, next, newKey()), request, response);
    }

    @Override
    void post(BookedItem about, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Booking booking = about.booking();
        if (about.waiting().isPresent() && "pay".equals(request.getParameter("act"))) {
            String key = String.valueOf(request.getParameter("key"));
            seeOther(
                    response,
                    payments.start(booking.id(), about.number(), about.waiting().get(), key));
        } else {
            bookings.giveUpDates(booking.id(), about.number());
            seeOther(response, about.trip());
        }
    }

    /**
     * The page.
     *
     * @param paying whether the traveller comes from the gateway, which has not said anything
     * @param next where to look again
     */
    record Shown(
            BookedItem about,
            Booking.Waiting waiting,
            boolean paying,
            @Nullable String next,
            String key) {}
}
