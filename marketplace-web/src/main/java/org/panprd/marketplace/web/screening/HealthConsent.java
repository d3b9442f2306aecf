package org.panprd.marketplace.web.screening;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.panprd.marketplace.web.api.ApiProblem;
import org.panprd.marketplace.web.api.Consent;
import org.panprd.marketplace.web.api.Rights;

/** The consent without which nothing about health goes with a booking; asked for where the questions begin. */
@ApplicationScoped
public class HealthConsent {
    private static final String PURPOSE = "health";

    @Inject
    Rights rights;

    /** What is to be read first; nothing if that was agreed to. */
    public Optional<Consent> findMissing() {
        return rights.consents().items().stream()
                .filter(consent -> consent.purpose().equals(PURPOSE) && !consent.given())
                .findFirst();
    }

    /** Agrees to the text that the form showed; if there is a newer one, the next page shows that. */
    public void give(HttpServletRequest request) {
        try {
            rights.give(PURPOSE, new Consent.Given(String.valueOf(request.getParameter("textVersion"))));
        } catch (ApiProblem refused) {
            if (!refused.isCorrectable()) {
                throw refused;
            }
        }
    }
}
