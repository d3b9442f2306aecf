package org.panprd.marketplace.web.shop;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.web.api.ApiProblem;
import org.panprd.marketplace.web.api.Bookings;
import org.panprd.marketplace.web.api.SessionTime;
import org.panprd.marketplace.web.page.PersonalPage;
import org.panprd.marketplace.web.page.SessionMove;

/** Moves one session of a programme that is paid for, to a time that is free. */
@WebServlet("/moves/*")
public final class MovePage extends PersonalPage {
    private static final Pattern PATH =
            Pattern.compile("/(?<id>[0-9a-fA-F-]{36})/(?<item>[0-9]{1,3})/(?<session>[0-9]{1,3})");

    @Inject
    transient Bookings bookings;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Matcher path = path(request);
        if (path == null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else {
            ask(path, null, request, response);
        }
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Matcher path = path(request);
        Optional<SessionTime> to = SessionMove.chosen(request.getParameter("to"));
        if (path == null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (to.isEmpty()) {
            ask(path, say("move.none"), request, response);
        } else {
            try {
                bookings.moveSession(
                        path.group("id"),
                        path.group("item"),
                        path.group("session"),
                        String.valueOf(request.getParameter("key")),
                        to.get());
                seeOther(response, "/trips/" + path.group("id") + "?notice=moved");
            } catch (ApiProblem refused) {
                if (!refused.isCorrectable()) {
                    throw refused;
                }
                ask(path, refused.explanation(), request, response);
            }
        }
    }

    private void ask(Matcher path, @Nullable String problem, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        String address = "/moves" + path.group();
        String back = "/trips/" + path.group("id");
        SessionMove move;
        try {
            move = SessionMove.of(
                    bookings.sessionTimes(path.group("id"), path.group("item"), path.group("session")),
                    List.of(),
                    address,
                    back);
        } catch (ApiProblem refused) {
            if (!refused.isCorrectable()) {
                throw refused;
            }
            move = SessionMove.impossible(refused.explanation(), address, back);
        }
        showForm("move", move.refused(problem), request, response);
    }

    private static @Nullable Matcher path(HttpServletRequest request) {
        Matcher path = PATH.matcher(String.valueOf(request.getPathInfo()));
        return path.matches() && BookedTripPage.uuid(path.group("id")) != null ? path : null;
    }
}
