package org.panprd.marketplace.web.session;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.panprd.marketplace.keycloak.Caller;
import org.panprd.marketplace.keycloak.SignedIn;

/** The request at hand: its language and its caller. */
@RequestScoped
public class Visit {
    @Inject
    SignedIn signedIn;

    @Inject
    HttpServletRequest request;

    private Language language = Language.ZH_HANS;

    public Language language() {
        return language;
    }

    void speak(Language chosen) {
        language = chosen;
    }

    /** The addresses that the request has come through, as {@code X-Forwarded-For} lists them; the last one came to us. */
    public String forwardedFor() {
        String before = request.getHeader("X-Forwarded-For");
        return before == null ? request.getRemoteAddr() : before + ", " + request.getRemoteAddr();
    }

    public Optional<Caller> caller() {
        return signedIn.caller();
    }

    public Optional<String> accessToken() {
        return signedIn.accessToken();
    }
}
