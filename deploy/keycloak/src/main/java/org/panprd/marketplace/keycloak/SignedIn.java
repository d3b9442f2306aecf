package org.panprd.marketplace.keycloak;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** Who makes the current request; inject it wherever a request is being answered. */
@ApplicationScoped
public class SignedIn {
    private static final String CALLER = Caller.class.getName();
    private static final String ACCESS_TOKEN = CALLER + ".accessToken";

    @Inject
    HttpServletRequest request;

    /** Empty for a visitor who has not signed in. */
    public Optional<Caller> caller() {
        return Optional.ofNullable((Caller) request.getAttribute(CALLER));
    }

    /** The caller's own access token, for calling the API in their name. It must not reach a browser or a log. */
    public Optional<String> accessToken() {
        return Optional.ofNullable((String) request.getAttribute(ACCESS_TOKEN));
    }

    static void set(HttpServletRequest request, Caller caller, String accessToken) {
        request.setAttribute(CALLER, caller);
        request.setAttribute(ACCESS_TOKEN, accessToken);
    }
}
