package org.panprd.marketplace.web.shop;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.web.api.ApiProblem;
import org.panprd.marketplace.web.api.Booking;
import org.panprd.marketplace.web.api.Change;
import org.panprd.marketplace.web.api.NewDates;
import org.panprd.marketplace.web.page.Form;

/** Changes the dates of a stay that is paid for: first what others would come to, then the change, or paying for it. */
@WebServlet("/changes/*")
public final class ChangePage extends ItemPage {
    private static final List<String> DATES = List.of("date", "nights");
    private static final int MOST_NIGHTS = 180;

    @Inject
    transient Payments payments;

    @Override
    void get(BookedItem about, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        if (about.waiting().isPresent()) {
            seeOther(response, about.otherDates());
            return;
        }
        Booking.Item item = about.item();
        Form form = Form.filled(DATES, field -> Optional.ofNullable(request.getParameter(field))
                .orElse(field.equals("date") ? item.date() + "" : item.nights() + ""));
        show(about, form, request.getParameter("date") != null, request, response);
    }

    @Override
    void post(BookedItem about, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        String key = String.valueOf(request.getParameter("key"));
        Form form = Form.read(request, DATES);
        try {
            Booking changed =
                    bookings.changeDates(about.booking().id(), about.number(), key, dates(form, about.item()));
            Optional<Booking.Waiting> waiting =
                    BookedItem.find(changed, about.number()).flatMap(BookedItem::waiting);
            seeOther(
                    response,
                    waiting.isPresent()
                            ? payments.start(changed.id(), about.number(), waiting.get(), key)
                            : about.trip() + "?notice=changed");
        } catch (ApiProblem refused) {
            if (!refused.isCorrectable()) {
                throw refused;
            }
            show(about, form.refused(refused, field -> field), false, request, response);
        }
    }

    private void show(
            BookedItem about, Form form, boolean quoted, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Change change = null;
        Form shown = form;
        if (quoted) {
            try {
                change = bookings.quoteDates(about.booking().id(), about.number(), dates(form, about.item()));
            } catch (ApiProblem refused) {
                if (!refused.isCorrectable()) {
                    throw refused;
                }
                shown = form.refused(refused, field -> field);
            }
        }
        showForm("change-dates", new Dates(about, shown, change, newKey()), request, response);
    }

    /** What is no date or number is the one that was. */
    private static NewDates dates(Form form, Booking.Item item) {
        LocalDate date = Numbers.date(form.typed("date")).orElse(item.date());
        int nights = item.nights() == null ? 1 : item.nights();
        return new NewDates(date, Numbers.within(form.typed("nights"), 1, MOST_NIGHTS, nights));
    }

    record Dates(BookedItem about, Form form, @Nullable Change change, String key) {}
}
