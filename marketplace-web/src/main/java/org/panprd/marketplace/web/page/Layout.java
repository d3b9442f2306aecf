package org.panprd.marketplace.web.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.keycloak.Caller;
import org.panprd.marketplace.web.session.FormToken;
import org.panprd.marketplace.web.session.Language;
import org.panprd.marketplace.web.session.Visit;

/** Surrounds a view with what all pages share, and hands it to Faces. */
@ApplicationScoped
public class Layout {
    @Inject
    Visit visit;

    @Inject
    @ConfigProperty(name = "marketplace.web.url")
    String publicUrl;

    /** Pages without a form of their own begin no session. */
    void show(String view, Object model, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Language language = visit.language();
        request.setAttribute("page", model);
        request.setAttribute("t", Texts.in(language));
        request.setAttribute("say", Wording.in(language));
        request.setAttribute("site", site(language, request));
        response.setHeader("Content-Language", language.tag());
        response.addHeader("Vary", "Accept-Language, Cookie");
        response.setHeader("Cache-Control", "private, no-cache");
        request.getRequestDispatcher("/WEB-INF/views/" + view + ".xhtml").forward(request, response);
    }

    private Site site(Language language, HttpServletRequest request) {
        String here = originalUrl(request);
        return new Site(
                language,
                alternates(here, language),
                visit.caller().map(Caller::displayName).orElse(null),
                request.getAttribute("basketSize") instanceof Integer size ? size : 0,
                signInUrl(here, language),
                signInUrl(here, language).replaceFirst("^/sign-in", "/sign-up"),
                token(request.getSession(false)));
    }

    private static @Nullable String token(@Nullable HttpSession session) {
        return session == null ? null : FormToken.of(session);
    }

    private List<Site.Alternate> alternates(String here, Language current) {
        String join = here.indexOf('?') < 0 ? "?" : "&";
        return Arrays.stream(Language.values())
                .map(language -> {
                    String url = here + join + "lang=" + language.tag();
                    return new Site.Alternate(
                            language.tag(), language.ownName(), url, publicUrl + url, language == current);
                })
                .toList();
    }

    String signInUrl(String next, Language language) {
        return Address.of("/sign-in")
                .with("next", next)
                .with("lang", language.tag())
                .toString();
    }

    /** What the browser asked for, even when an error page answers; posted forms have no address to come back to. */
    private static String originalUrl(HttpServletRequest request) {
        if (request.getAttribute("jakarta.servlet.error.request_uri") != null) {
            return "/";
        }
        return localUrl(request);
    }

    /** Path and query of this request without its language. */
    static String localUrl(HttpServletRequest request) {
        String query = request.getQueryString();
        if (query == null) {
            return request.getRequestURI();
        }
        String kept = Arrays.stream(query.split("&"))
                .filter(pair -> !pair.isEmpty() && !pair.startsWith("lang="))
                .reduce((left, right) -> left + "&" + right)
                .orElse("");
        return kept.isEmpty() ? request.getRequestURI() : request.getRequestURI() + "?" + kept;
    }
}
