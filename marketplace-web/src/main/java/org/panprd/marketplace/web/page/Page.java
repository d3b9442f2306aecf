package org.panprd.marketplace.web.page;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.ProcessingException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.keycloak.Caller;
import org.panprd.marketplace.web.api.ApiAway;
import org.panprd.marketplace.web.api.ApiProblem;
import org.panprd.marketplace.web.session.Visit;

/** A page: reads the request, asks the API, and shows a view; what the API refuses becomes the right error page. */
public class Page extends HttpServlet {
    static final String NOT_KEPT = "private, no-store";

    @Inject
    protected transient Visit visit;

    @Inject
    transient Layout layout;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        try {
            super.service(request, response);
        } catch (ApiProblem problem) {
            refuse(problem, request, response);
        } catch (ApiAway | ProcessingException away) {
            log("The API is away: " + away.getMessage());
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        }
    }

    private void refuse(ApiProblem problem, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        switch (problem.status()) {
            case HttpServletResponse.SC_UNAUTHORIZED -> askToSignIn(request, response);
            case HttpServletResponse.SC_NOT_FOUND, HttpServletResponse.SC_FORBIDDEN ->
                response.sendError(problem.status());
            default -> {
                log("The API refused: " + problem.getMessage());
                response.sendError(
                        problem.status() >= HttpServletResponse.SC_INTERNAL_SERVER_ERROR
                                ? HttpServletResponse.SC_INTERNAL_SERVER_ERROR
                                : HttpServletResponse.SC_BAD_REQUEST);
            }
        }
    }

    /** Renders {@code /WEB-INF/views/NAME.xhtml} with the model as {@code page}. */
    protected final void show(String view, Object model, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        layout.show(view, model, request, response);
    }

    /** The same for a page whose forms will be posted. */
    protected final void showForm(String view, Object model, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        request.getSession();
        layout.show(view, model, request, response);
    }

    /** A file of the API's, passed on as it comes; the reader saves it if it has a name. */
    protected static void send(
            HttpServletResponse response, String type, @Nullable String fileName, InputStream content)
            throws IOException {
        try (content) {
            response.setContentType(type);
            response.setHeader("Cache-Control", "private, no-store");
            if (fileName != null) {
                response.setHeader("Content-Disposition", "attachment; filename=\"" + fileName + "\"");
            }
            content.transferTo(response.getOutputStream());
        }
    }

    /** No browser keeps what this answer says about persons. */
    protected static void keepNothing(HttpServletResponse response) {
        response.setHeader("Cache-Control", NOT_KEPT);
    }

    /** See Other: the browser's next request is a GET, and going back posts nothing again. */
    protected static void seeOther(HttpServletResponse response, String url) {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", url);
    }

    /** The caller, if there is one; otherwise the answer leads to signing in and back to this page. */
    protected final Optional<Caller> requireCaller(HttpServletRequest request, HttpServletResponse response) {
        Optional<Caller> caller = visit.caller();
        if (caller.isEmpty()) {
            askToSignIn(request, response);
        }
        return caller;
    }

    private void askToSignIn(HttpServletRequest request, HttpServletResponse response) {
        seeOther(response, layout.signInUrl(Layout.localUrl(request), visit.language()));
    }

    /** The text of a parameter without the space around it; null if there is none. */
    protected static @Nullable String text(HttpServletRequest request, String name) {
        String value = request.getParameter(name);
        return value == null || value.isBlank() ? null : value.strip();
    }

    /** All that was ticked of several, as it was sent. */
    protected static List<String> ticked(HttpServletRequest request, String name) {
        String[] values = request.getParameterValues(name);
        return values == null ? List.of() : List.of(values);
    }
}
