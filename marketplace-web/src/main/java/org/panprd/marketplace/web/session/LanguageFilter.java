package org.panprd.marketplace.web.session;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Decides the language of the answer, and remembers one that was asked for in the address. */
public final class LanguageFilter extends HttpFilter {
    private static final String COOKIE = "lang";
    private static final int MAX_AGE_SECONDS =
            Math.toIntExact(Duration.ofDays(365).toSeconds());

    @Inject
    transient Visit visit;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String asked = request.getParameter("lang");
        visit.speak(Language.choose(asked, remembered(request), request.getHeader("Accept-Language")));
        Language.of(asked).ifPresent(language -> response.addCookie(cookie(language, request.isSecure())));
        chain.doFilter(request, response);
    }

    private static Cookie cookie(Language language, boolean secure) {
        var cookie = new Cookie(COOKIE, language.tag());
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSecure(secure);
        cookie.setMaxAge(MAX_AGE_SECONDS);
        cookie.setAttribute("SameSite", "Lax");
        return cookie;
    }

    private static @Nullable String remembered(HttpServletRequest request) {
        return Cookies.find(request, COOKIE).orElse(null);
    }
}
