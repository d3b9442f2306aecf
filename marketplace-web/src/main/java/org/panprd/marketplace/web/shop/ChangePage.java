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
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.web.api.ApiProblem;
import org.panprd.marketplace.web.api.Booking;
import org.panprd.marketplace.web.api.Bookings;
import org.panprd.marketplace.web.api.Change;
import org.panprd.marketplace.web.api.Companion;
import org.panprd.marketplace.web.api.Companions;
import org.panprd.marketplace.web.api.NewDates;
import org.panprd.marketplace.web.api.NewOccupant;
import org.panprd.marketplace.web.api.Participant;
import org.panprd.marketplace.web.page.Form;
import org.panprd.marketplace.web.page.Page;

/** Changes a stay that is paid for: first what other dates would come to, then the change itself; or who comes. */
@WebServlet("/changes/*")
public final class ChangePage extends Page {
    private static final Pattern PATH =
            Pattern.compile("/(?<id>[0-9a-fA-F-]{36})/(?<item>[0-9]{1,3})/(?<what>dates|occupants)");
    private static final List<String> DATES = List.of("date", "nights");
    private static final List<String> OCCUPANT = List.of("participant", "companionId", "fullName");
    private static final int MOST_NIGHTS = 180;

    @Inject
    transient Bookings bookings;

    @Inject
    transient Companions companions;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Optional<Asked> asked = asked(request, response);
        if (asked.isEmpty()) {
            return;
        }
        Asked about = asked.get();
        if (about.isOfDates()) {
            Form form = Form.filled(DATES, field -> Optional.ofNullable(request.getParameter(field))
                    .orElse(
                            field.equals("date")
                                    ? about.item().date() + ""
                                    : about.item().nights() + ""));
            showDates(about, form, request.getParameter("date") != null, request, response);
        } else {
            showOccupants(about, Form.of(OCCUPANT), request, response);
        }
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Optional<Asked> asked = asked(request, response);
        if (asked.isEmpty()) {
            return;
        }
        Asked about = asked.get();
        String key = String.valueOf(request.getParameter("key"));
        Form form = Form.read(request, about.isOfDates() ? DATES : OCCUPANT);
        try {
            if (about.isOfDates()) {
                bookings.changeDates(about.booking().id(), about.item().item(), key, dates(form, about.item()));
            } else {
                bookings.swapOccupant(about.booking().id(), about.item().item(), key, occupant(form));
            }
            seeOther(response, "/trips/" + about.booking().id() + "?notice=changed");
        } catch (ApiProblem refused) {
            if (refused.status() != 409 && refused.status() != 422) {
                throw refused;
            }
            Form marked = form.refused(refused, field -> field);
            if (about.isOfDates()) {
                showDates(about, marked, false, request, response);
            } else {
                showOccupants(about, marked, request, response);
            }
        }
    }

    private void showDates(
            Asked about, Form form, boolean quoted, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Change change = null;
        Form shown = form;
        if (quoted) {
            try {
                change = bookings.quoteDates(about.booking().id(), about.item().item(), dates(form, about.item()));
            } catch (ApiProblem refused) {
                if (refused.status() != 409 && refused.status() != 422) {
                    throw refused;
                }
                shown = form.refused(refused, field -> field);
            }
        }
        keepNothing(response);
        showForm("change-dates", new Dates(about, shown, change, newKey()), request, response);
    }

    private void showOccupants(Asked about, Form form, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        List<Participant> people = about.booking().participants() == null
                ? List.of()
                : about.booking().participants();
        List<Who> who = IntStream.range(0, people.size())
                .mapToObj(i -> new Who(String.valueOf(i), people.get(i).fullName()))
                .toList();
        List<Who> known = companions.all().items().stream()
                .map(companion -> new Who(companion.id(), companion.fullName()))
                .toList();
        keepNothing(response);
        showForm("change-occupants", new Occupants(about, form, who, known, newKey()), request, response);
    }

    /** What is no date or number is the one that was. */
    private static NewDates dates(Form form, Booking.Item item) {
        LocalDate date = Numbers.date(form.typed("date")).orElse(item.date());
        int nights = item.nights() == null ? 1 : item.nights();
        return new NewDates(date, Numbers.within(form.typed("nights"), 1, MOST_NIGHTS, nights));
    }

    /** A companion brings the name along. */
    private NewOccupant occupant(Form form) {
        String companion = form.typed("companionId");
        String name = Optional.ofNullable(companion).stream()
                .flatMap(id ->
                        companions.all().items().stream().filter(one -> one.id().equals(id)))
                .map(Companion::fullName)
                .findFirst()
                .orElse(form.typed("fullName"));
        return new NewOccupant(Numbers.within(form.typed("participant"), 0, 99, 0), name, companion);
    }

    /** The item that the address names; otherwise the answer is given already. */
    private Optional<Asked> asked(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Matcher path = PATH.matcher(request.getPathInfo() == null ? "" : request.getPathInfo());
        if (!path.matches() || BookedTripPage.uuid(path.group("id")) == null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return Optional.empty();
        }
        if (requireCaller(request, response).isEmpty()) {
            return Optional.empty();
        }
        Booking booking = bookings.find(path.group("id"));
        int number = Integer.parseInt(path.group("item"));
        Optional<Booking.Item> item = booking.items().stream()
                .filter(one -> one.item() == number && one.changes() != null)
                .findFirst();
        if (item.isEmpty()) {
            seeOther(response, "/trips/" + booking.id());
        }
        return item.map(found -> new Asked(booking, found, path.group("what")));
    }

    private static String newKey() {
        return UUID.randomUUID().toString();
    }

    /** What the address is about. */
    record Asked(Booking booking, Booking.Item item, String what) {
        boolean isOfDates() {
            return what.equals("dates");
        }
    }

    /** Somebody to choose. */
    record Who(String code, String name) {}

    record Dates(Asked about, Form form, @Nullable Change change, String key) {}

    record Occupants(Asked about, Form form, List<Who> participants, List<Who> companions, String key) {}
}
