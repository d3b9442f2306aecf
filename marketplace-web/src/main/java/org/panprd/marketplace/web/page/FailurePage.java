package org.panprd.marketplace.web.page;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells a person what went wrong and where to go on; what may work later can be asked for again. */
@WebServlet("/failure")
public final class FailurePage extends Page {
    private static final Set<Integer> EXPLAINED = Set.of(400, 403, 404, 405, 500, 503);

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        int status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
                ? code
                : HttpServletResponse.SC_NOT_FOUND;
        response.setStatus(status);
        if (status == HttpServletResponse.SC_SERVICE_UNAVAILABLE) {
            response.setHeader("Retry-After", "30");
        }
        int explained = EXPLAINED.contains(status) ? status : status >= 500 ? 500 : 400;
        boolean mayWorkLater = status >= 500 || status == HttpServletResponse.SC_FORBIDDEN;
        var model = new Failure(status, "failure." + explained, mayWorkLater ? Layout.localUrl(request) : null);
        show("failure", model, request, response);
    }

    record Failure(int status, String key, @Nullable String againUrl) {}
}
