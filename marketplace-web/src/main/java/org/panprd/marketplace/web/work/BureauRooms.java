package org.panprd.marketplace.web.work;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The rooms of bureaus: {@code /bureau/REGION/ROOM} is answered by the servlet with the name {@code bureau-ROOM}, for which
 * the address stays what it is. A servlet cannot say by itself that it answers for all regions.
 */
@WebServlet("/bureau/*")
public final class BureauRooms extends HttpServlet {
    private static final Pattern PATH = Pattern.compile("/[a-z]{2,30}/(?<room>[a-z]{2,30})(?:/.*)?");

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Matcher path = PATH.matcher(String.valueOf(request.getPathInfo()));
        RequestDispatcher room =
                path.matches() ? getServletContext().getNamedDispatcher("bureau-" + path.group("room")) : null;
        if (room == null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else {
            room.forward(request, response);
        }
    }
}
