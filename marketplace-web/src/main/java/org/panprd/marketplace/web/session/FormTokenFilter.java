package org.panprd.marketplace.web.session;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;

/**
 * Lets no form in that was not rendered for the session that sends it. One of a page of ours, which has been open for longer
 * than its session, may be offered to its sender once more.
 */
public final class FormTokenFilter extends HttpFilter {
    /** Set on a request that was refused: the person who has sent it has seen its form here. */
    public static final String IS_OURS = FormTokenFilter.class.getName() + ".isOurs";

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
    /** Sent by the identity provider itself, which proves it with a signature. */
    private static final String BACK_CHANNEL = "/sign-in/back-channel-logout";

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (isAllowed(request)) {
            chain.doFilter(request, response);
        } else {
            request.setAttribute(IS_OURS, isOurs(request));
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    /** Browsers say where a form comes from, and no page elsewhere can make them say otherwise. */
    static boolean isOurs(HttpServletRequest request) {
        return "same-origin".equals(request.getHeader("Sec-Fetch-Site"))
                && "POST".equals(request.getMethod())
                && String.valueOf(request.getContentType()).startsWith("application/x-www-form-urlencoded");
    }

    static boolean isAllowed(HttpServletRequest request) {
        return SAFE.contains(request.getMethod())
                || BACK_CHANNEL.equals(request.getServletPath())
                || FormToken.matches(request.getSession(false), request.getParameter(FormToken.FIELD));
    }
}
