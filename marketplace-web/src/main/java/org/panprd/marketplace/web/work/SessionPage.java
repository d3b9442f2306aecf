package org.panprd.marketplace.web.work;

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
import org.panprd.marketplace.web.api.OperatorSessions;
import org.panprd.marketplace.web.api.SessionTime;
import org.panprd.marketplace.web.api.Therapy;
import org.panprd.marketplace.web.page.Choice;
import org.panprd.marketplace.web.page.PersonalPage;
import org.panprd.marketplace.web.page.SessionMove;
import org.panprd.marketplace.web.page.Texts;

/** Moves one session for its operator, who says why. */
@WebServlet("/session/*")
public final class SessionPage extends PersonalPage {
    private static final Pattern PATH = Pattern.compile("/(?<tenant>[a-z]{2,30})/(?<operator>[a-z0-9-]{1,60})"
            + "/(?<id>[0-9a-f-]{36})/(?<item>[0-9]{1,3})/(?<session>[0-9]{1,3})");
    private static final List<String> REASONS = List.of("THERAPIST_ABSENT", "ROOM_CLOSED", "WEATHER", "GUEST_ASKED");

    @Inject
    transient Therapy therapy;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Matcher path = PATH.matcher(String.valueOf(request.getPathInfo()));
        if (path.matches()) {
            ask(path, null, request, response);
        } else {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Matcher path = PATH.matcher(String.valueOf(request.getPathInfo()));
        Optional<SessionTime> to = SessionMove.chosen(request.getParameter("to"));
        if (!path.matches()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (to.isEmpty()) {
            ask(path, say("move.none"), request, response);
        } else {
            try {
                session(path)
                        .move(
                                String.valueOf(request.getParameter("key")),
                                new OperatorSessions.Move(to.get(), text(request, "reason")));
                seeOther(
                        response,
                        list(path) + "?from=" + to.get().date() + "&to="
                                + to.get().date() + "&notice=moved");
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
        String address = "/session" + path.group();
        SessionMove move;
        try {
            List<Choice> reasons = Choice.of(Texts.in(visit.language()), "move.reason", REASONS);
            move = SessionMove.of(session(path).times(), reasons, address, list(path));
        } catch (ApiProblem refused) {
            if (!refused.isCorrectable()) {
                throw refused;
            }
            move = SessionMove.impossible(refused.explanation(), address, list(path));
        }
        showForm("move", move.refused(problem), request, response);
    }

    private Therapy.OneSession session(Matcher path) {
        return therapy.of(
                path.group("tenant"),
                path.group("operator"),
                path.group("id"),
                path.group("item"),
                path.group("session"));
    }

    private static String list(Matcher path) {
        return String.valueOf(new Employer(path.group("tenant"), path.group("operator")).sessions());
    }
}
