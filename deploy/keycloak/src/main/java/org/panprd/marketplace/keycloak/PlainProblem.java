package org.panprd.marketplace.keycloak;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** The least that RFC 9457 asks for; its title is the status' own phrase, as the type {@code about:blank} wants it. */
final class PlainProblem {
    private PlainProblem() {}

    static void write(HttpServletResponse response, int status, String phrase) throws IOException {
        response.setStatus(status);
        response.setContentType("application/problem+json");
        response.setCharacterEncoding("UTF-8");
        response.getWriter().write("{\"type\":\"about:blank\",\"title\":\"" + phrase + "\",\"status\":" + status + "}");
        response.flushBuffer();
    }
}
