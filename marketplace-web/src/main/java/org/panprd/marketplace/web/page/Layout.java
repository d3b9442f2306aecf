package org.panprd.marketplace.web.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
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
        if (!Page.NOT_KEPT.equals(response.getHeader("Cache-Control"))) {
            response.setHeader("Cache-Control", "private, no-cache");
        }
        request.getRequestDispatcher("/WEB-INF/views/" + view + ".xhtml").forward(request, response);
    }

    private Site site(Language language, HttpServletRequest request) {
        String here = localUrl(request);
        return new Site(
                language,
                alternates(here, language),
                visit.caller().map(Layout::reader).orElse(null),
                request.getAttribute("basketSize") instanceof Integer size ? size : 0,
                signInUrl(here, language),
                signInUrl(here, language).replaceFirst("^/sign-in", "/sign-up"),
                token(request.getSession(false)));
    }

    private static Site.Reader reader(Caller caller) {
        return new Site.Reader(
                caller.displayName(),
                caller.roles().contains("traveller"),
                !caller.memberships().isEmpty(),
                caller.roles().contains("platform"));
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

    /**
     * What the browser asked for, without its language, even when an error page answers. Every address that a form is
     * posted to can be opened as well; what was posted is not repeated.
     */
    static String localUrl(HttpServletRequest request) {
        // Two slashes at the beginning would name another server.
        String path = askedPath(request).replaceFirst("^/+", "/");
        String query = request.getQueryString();
        if (query == null || !request.getMethod().equals("GET")) {
            return path;
        }
        String kept = Arrays.stream(query.split("&"))
                .filter(pair -> !pair.isEmpty() && !pair.startsWith("lang="))
                .collect(Collectors.joining("&"));
        return kept.isEmpty() ? path : path + "?" + kept;
    }

    private static String askedPath(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String asked
                ? asked
                : request.getRequestURI();
    }
}
