package org.panprd.marketplace.keycloak;

import com.nimbusds.langtag.LangTag;
import com.nimbusds.langtag.LangTagException;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.claims.LogoutTokenClaimsSet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The addresses by which people sign in and out. Whatever goes wrong on the way ends on the home page with {@code
 * sign-in=failed} or {@code sign-in=unavailable}, never in a loop.
 */
final class CodeFlow {
    static final String SIGN_IN = "/sign-in";
    static final String SIGN_UP = "/sign-up";
    static final String CALLBACK = "/sign-in/callback";
    static final String SIGN_OUT = "/sign-out";
    static final String BACK_CHANNEL_LOGOUT = "/sign-in/back-channel-logout";

    private static final Map<String, String> METHODS =
            Map.of(SIGN_IN, "GET", SIGN_UP, "GET", CALLBACK, "GET", SIGN_OUT, "POST", BACK_CHANNEL_LOGOUT, "POST");
    private static final Map<String, String> KEYCLOAK_LANGUAGES =
            Map.of("zh-Hans", "zh-CN", "zh-Hant", "zh-TW", "en", "en");
    private static final Duration ATTEMPT_LASTS = Duration.ofMinutes(30);

    private final OpenIdClient client;
    private final Sessions sessions;
    private final Attempts attempts;
    private final EndedSessions ended;
    private final Settings settings;
    private final Clock clock;

    CodeFlow(Settings settings, OpenIdClient client, EndedSessions ended, Clock clock) {
        SessionLocks locks = new SessionLocks();
        this.settings = settings;
        this.client = client;
        this.ended = ended;
        this.clock = clock;
        sessions = new Sessions(client, ended, locks, clock);
        attempts = new Attempts(locks);
    }

    Sessions sessions() {
        return sessions;
    }

    /** Answers the request if it is one of ours. A link cannot sign out: the page behind it, if any, is the application's. */
    boolean answers(HttpServletRequest request, HttpServletResponse response) {
        String path = path(request);
        String method = METHODS.get(path);
        if (method == null || (path.equals(SIGN_OUT) && request.getMethod().equals("GET"))) {
            return false;
        }
        response.setHeader("Cache-Control", "no-store");
        if (!method.equals(request.getMethod())) {
            response.setHeader("Allow", method);
            response.setStatus(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
            return true;
        }
        switch (path) {
            case CALLBACK -> finish(request, response);
            case SIGN_OUT -> signOut(request, response);
            case BACK_CHANNEL_LOGOUT -> endElsewhere(request, response);
            default -> begin(request, response, path.equals(SIGN_UP));
        }
        return true;
    }

    static String path(HttpServletRequest request) {
        String more = request.getPathInfo();
        return more == null ? request.getServletPath() : request.getServletPath() + more;
    }

    private void begin(HttpServletRequest request, HttpServletResponse response, boolean register) {
        var attempt = new Attempt(
                new State().getValue(),
                new Nonce().getValue(),
                new CodeVerifier().getValue(),
                LocalPath.of(request.getParameter("next")),
                clock.instant().plus(ATTEMPT_LASTS));
        try {
            URI page = client.signInPage(attempt, register, languages(request.getParameter("lang")));
            attempts.add(request.getSession(true), attempt);
            redirect(response, page.toString());
        } catch (IssuerUnavailable e) {
            redirect(response, home("unavailable"));
        }
    }

    private void finish(HttpServletRequest request, HttpServletResponse response) {
        Optional<Attempt> attempt = attempt(request);
        String code = request.getParameter("code");
        String issuer = request.getParameter("iss");
        if (attempt.isEmpty() || code == null || (issuer != null && !issuer.equals(settings.issuer()))) {
            redirect(response, home("failed"));
            return;
        }
        try {
            sessions.start(request, client.exchange(code, attempt.get()));
            redirect(response, settings.webUrl() + attempt.get().next());
        } catch (RefusedByIssuer e) {
            redirect(response, home("failed"));
        } catch (IssuerUnavailable e) {
            redirect(response, home("unavailable"));
        }
    }

    private Optional<Attempt> attempt(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        String state = request.getParameter("state");
        return session == null || state == null ? Optional.empty() : attempts.take(session, state, clock.instant());
    }

    private void signOut(HttpServletRequest request, HttpServletResponse response) {
        String origin = request.getHeader("Origin");
        if (origin != null && !settings.webUrl().equals(origin)) {
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        Optional<Grant> grant = sessions.end(request);
        // Not the cookies: the language would be forgotten, and the session's own opens nothing any more.
        response.setHeader("Clear-Site-Data", "\"cache\", \"storage\"");
        try {
            redirect(
                    response,
                    grant.isPresent() ? client.signOutPage(grant.get()).toString() : home(null));
        } catch (IssuerUnavailable e) {
            redirect(response, home(null));
        }
    }

    private void endElsewhere(HttpServletRequest request, HttpServletResponse response) {
        String token = request.getParameter("logout_token");
        try {
            LogoutTokenClaimsSet logout = client.verifyLogout(token == null ? "" : token);
            if (logout.getSessionID() != null) {
                ended.endSession(logout.getSessionID().getValue());
            } else {
                ended.endAllOf(
                        logout.getSubject().getValue(), logout.getIssueTime().toInstant());
            }
            response.setStatus(HttpServletResponse.SC_OK);
        } catch (InvalidToken e) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        } catch (IssuerUnavailable e) {
            response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        }
    }

    private String home(@Nullable String problem) {
        return settings.webUrl() + LocalPath.HOME + (problem == null ? "" : "?sign-in=" + problem);
    }

    private static void redirect(HttpServletResponse response, String address) {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", address);
    }

    private static List<LangTag> languages(@Nullable String language) {
        String known = language == null ? null : KEYCLOAK_LANGUAGES.get(language);
        try {
            return known == null ? List.of() : List.of(LangTag.parse(known));
        } catch (LangTagException e) {
            throw new IllegalStateException("Our own languages are well formed", e);
        }
    }
}
