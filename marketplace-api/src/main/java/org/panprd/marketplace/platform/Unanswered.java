package org.panprd.marketplace.platform;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.panprd.marketplace.kernel.CommonProblem;
import org.panprd.marketplace.kernel.ProblemType;
import org.panprd.marketplace.tenants.Language;

/**
 * Answers what reaches no resource: addresses outside the interface, and whatever the server itself refuses (it is the
 * archive's error page). So nobody who asks an API gets a page of the server's.
 */
@WebServlet("/")
public class Unanswered extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        ProblemType type = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status
                ? Problems.ofStatus(status)
                : CommonProblem.NOT_FOUND;
        write(type, request, response);
    }

    /** Writes a problem where no resource does. */
    static void write(ProblemType type, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Language language = Languages.of(request.getHeader("Accept-Language"));
        response.setStatus(type.status());
        response.setContentType(JsonBodies.PROBLEM);
        response.setHeader("Content-Language", language.tag());
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", PrivateAnswers.NOTHING_RUNS);
        response.getOutputStream()
                .write(Json.write(Problems.detail(type, language)).getBytes(StandardCharsets.UTF_8));
    }
}
