package org.panprd.marketplace.keycloak;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationException;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;

/**
 * Finds out who makes a request: by bearer token in every application, and by session in the one that signs people in.
 * A request that names nobody goes on as anonymous; one that names somebody wrongly does not.
 */
@ApplicationScoped
public class KeycloakAuthentication implements HttpAuthenticationMechanism {
    private static final int REMEMBERED_TOKENS = 20_000;
    private static final String SCHEME = "Bearer ";
    private static final Pattern NOTHING = Pattern.compile("(?!)");

    @Inject
    Instance<Refusals> refusals;

    private @Nullable BearerTokens bearerTokens;
    private @Nullable CodeFlow codeFlow;

    /** What stands under these paths finds out by itself who calls, by keys that are no tokens. */
    private Pattern keyed = NOTHING;

    @PostConstruct
    void configure() {
        keyed = ConfigProvider.getConfig()
                .getOptionalValue("marketplace.oidc.keyed-paths", String.class)
                .map(Pattern::compile)
                .orElse(NOTHING);
        configure(Settings.of(ConfigProvider.getConfig()), Clock.systemUTC());
    }

    void configure(Settings settings, Clock clock) {
        Issuer issuer = new Issuer(settings.issuer(), Issuer.KEY_FETCH_INTERVAL);
        TokenVerifier verifier = new TokenVerifier(issuer, settings.audience(), clock);
        bearerTokens = new BearerTokens(
                verifier,
                new LiveClaims(issuer),
                new RememberedTokens(clock, settings.staffRecheck(), REMEMBERED_TOKENS));
        if (settings.codeFlow()) {
            OpenIdClient client = new OpenIdClient(settings, issuer, verifier, clock);
            codeFlow = new CodeFlow(settings, client, new EndedSessions(clock), clock);
        }
    }

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context)
            throws AuthenticationException {
        if (keyed.matcher(request.getRequestURI()
                        .substring(request.getContextPath().length()))
                .matches()) {
            return context.doNothing();
        }
        CodeFlow flow = codeFlow;
        if (flow != null && flow.answers(request, response)) {
            return AuthenticationStatus.SEND_CONTINUE;
        }
        try {
            String header = request.getHeader("Authorization");
            if (header != null && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
                return bearer(header.substring(SCHEME.length()).trim(), request, response, context);
            }
        } catch (IOException e) {
            throw new AuthenticationException(e);
        }
        Optional<Grant> grant =
                flow == null ? Optional.empty() : flow.sessions().current(request);
        if (grant.isPresent()) {
            return accept(grant.get().caller(), grant.get().accessToken(), request, context);
        }
        return context.isProtected() ? askToSignIn(request, response, flow != null) : context.doNothing();
    }

    private AuthenticationStatus bearer(
            String token, HttpServletRequest request, HttpServletResponse response, HttpMessageContext context)
            throws IOException {
        BearerTokens tokens = bearerTokens;
        if (tokens == null) {
            throw new IllegalStateException("Not configured");
        }
        try {
            return accept(tokens.callerOf(token), token, request, context);
        } catch (InvalidToken e) {
            response.setHeader("WWW-Authenticate", "Bearer error=\"invalid_token\"");
            response.setHeader("Cache-Control", "no-store");
            if (refusals.isResolvable()) {
                refusals.get().refuse(request, response, String.valueOf(e.getMessage()));
            } else {
                PlainProblem.write(response, HttpServletResponse.SC_UNAUTHORIZED, "Unauthorized");
            }
        } catch (IssuerUnavailable e) {
            response.setHeader("Retry-After", "5");
            if (refusals.isResolvable()) {
                refusals.get().unavailable(request, response);
            } else {
                PlainProblem.write(response, HttpServletResponse.SC_SERVICE_UNAVAILABLE, "Service Unavailable");
            }
        }
        return AuthenticationStatus.SEND_FAILURE;
    }

    private static AuthenticationStatus accept(
            Caller caller, String accessToken, HttpServletRequest request, HttpMessageContext context) {
        SignedIn.set(request, caller, accessToken);
        return context.notifyContainerAboutLogin(caller, caller.groups());
    }

    private static AuthenticationStatus askToSignIn(
            HttpServletRequest request, HttpServletResponse response, boolean onOurPage) {
        if (onOurPage && request.getMethod().equals("GET")) {
            String query = request.getQueryString();
            String next = request.getRequestURI() + (query == null ? "" : "?" + query);
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader(
                    "Location",
                    request.getContextPath() + CodeFlow.SIGN_IN + "?next="
                            + URLEncoder.encode(next, StandardCharsets.UTF_8));
            return AuthenticationStatus.SEND_CONTINUE;
        }
        response.setHeader("WWW-Authenticate", "Bearer");
        response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        return AuthenticationStatus.SEND_FAILURE;
    }
}
