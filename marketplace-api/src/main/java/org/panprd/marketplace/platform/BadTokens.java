package org.panprd.marketplace.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.panprd.marketplace.kernel.CommonProblem;
import org.panprd.marketplace.keycloak.Refusals;

/** Answers a bearer token that was not accepted like every other refusal. */
@ApplicationScoped
class BadTokens implements Refusals {
    private static final Logger LOG = Logger.getLogger(BadTokens.class.getName());

    @Override
    public void refuse(HttpServletRequest request, HttpServletResponse response, String reason) throws IOException {
        LOG.log(Level.FINE, "Bearer token refused: {0}", reason);
        Unanswered.write(CommonProblem.NOT_SIGNED_IN, request, response);
    }

    @Override
    public void unavailable(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Unanswered.write(CommonProblem.UNAVAILABLE, request, response);
    }
}
