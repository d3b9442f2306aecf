package org.panprd.marketplace.web.session;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;

/** Lets no form in that was not rendered for the session that sends it. */
public final class FormTokenFilter extends HttpFilter {
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
    /** Sent by the identity provider itself, which proves it with a signature. */
    private static final String BACK_CHANNEL = "/sign-in/back-channel-logout";

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (isAllowed(request)) {
            chain.doFilter(request, response);
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    static boolean isAllowed(HttpServletRequest request) {
        return SAFE.contains(request.getMethod())
                || BACK_CHANNEL.equals(request.getServletPath())
                || FormToken.matches(request.getSession(false), request.getParameter(FormToken.FIELD));
    }
}
