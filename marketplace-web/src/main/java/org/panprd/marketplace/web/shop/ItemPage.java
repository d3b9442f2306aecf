package org.panprd.marketplace.web.shop;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import org.panprd.marketplace.web.api.Booking;
import org.panprd.marketplace.web.api.Bookings;
import org.panprd.marketplace.web.page.PersonalPage;

/** A page about one item of a booking that can be changed; of any other the trip is shown. */
public abstract class ItemPage extends PersonalPage {
    @Inject
    transient Bookings bookings;

    @Override
    protected final void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Optional<BookedItem> item = find(request, response);
        if (item.isPresent()) {
            get(item.get(), request, response);
        }
    }

    @Override
    protected final void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Optional<BookedItem> item = find(request, response);
        if (item.isPresent()) {
            post(item.get(), request, response);
        }
    }

    abstract void get(BookedItem item, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException;

    abstract void post(BookedItem item, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException;

    /** Empty if the answer is given already. */
    private Optional<BookedItem> find(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<BookedItem.Path> path = BookedItem.Path.read(request.getPathInfo());
        if (path.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return Optional.empty();
        }
        Booking booking = bookings.find(path.get().booking());
        Optional<BookedItem> item = BookedItem.find(booking, path.get().item()).filter(BookedItem::isChangeable);
        if (item.isEmpty()) {
            seeOther(response, "/trips/" + booking.id());
        }
        return item;
    }

    static String newKey() {
        return UUID.randomUUID().toString();
    }
}
