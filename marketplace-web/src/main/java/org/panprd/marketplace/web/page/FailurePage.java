package org.panprd.marketplace.web.page;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.web.session.FormToken;
import org.panprd.marketplace.web.session.FormTokenFilter;

/**
 * Tells a person what went wrong and where to go on; what may work later can be asked for again, and a form that was open for too
 * long is kept to be sent again.
 */
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
        if (Boolean.TRUE.equals(request.getAttribute(FormTokenFilter.IS_OURS))) {
            keepNothing(response);
            showForm("form-again", again(request), request, response);
            return;
        }
        int explained = EXPLAINED.contains(status) ? status : status >= 500 ? 500 : 400;
        boolean mayWorkLater = status >= 500 || status == HttpServletResponse.SC_FORBIDDEN;
        var model = new Failure(status, "failure." + explained, mayWorkLater ? Layout.localUrl(request) : null);
        show("failure", model, request, response);
    }

    private FormAgain again(HttpServletRequest request) {
        String here = Layout.localUrl(request);
        String query = request.getQueryString() == null ? "" : request.getQueryString();
        Set<String> named = Arrays.stream(query.split("&", -1))
                .map(pair -> pair.replaceFirst("=.*", ""))
                .collect(Collectors.toSet());
        List<Field> fields = new ArrayList<>();
        request.getParameterMap().forEach((name, values) -> {
            if (!name.equals(FormToken.FIELD) && !named.contains(name)) {
                Arrays.stream(values).forEach(value -> fields.add(new Field(name, value)));
            }
        });
        return new FormAgain(
                query.isEmpty() ? here : here + "?" + query,
                here,
                fields,
                visit.caller().isPresent() ? null : layout.signInUrl(here, visit.language()));
    }

    /** What was typed. */
    record Field(String name, String value) {}

    /** @param signInUrl for who is not signed in any more */
    record FormAgain(
            String action,
            String here,
            List<Field> fields,
            @Nullable String signInUrl) {}

    record Failure(int status, String key, @Nullable String againUrl) {}
}
