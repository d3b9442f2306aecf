package org.panprd.marketplace.web.session;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.panprd.marketplace.keycloak.Caller;
import org.panprd.marketplace.keycloak.SignedIn;

/** The request at hand: its language and its caller. */
@RequestScoped
public class Visit {
    @Inject
    SignedIn signedIn;

    private Language language = Language.ZH_HANS;

    public Language language() {
        return language;
    }

    void speak(Language chosen) {
        language = chosen;
    }

    public Optional<Caller> caller() {
        return signedIn.caller();
    }

    public Optional<String> accessToken() {
        return signedIn.accessToken();
    }
}
