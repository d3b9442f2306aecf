package org.panprd.marketplace.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.panprd.marketplace.kernel.CommonProblem;
import org.panprd.marketplace.keycloak.Refusals;
import org.panprd.marketplace.tenants.Language;

/** Answers a bad bearer token like every other refusal. */
@ApplicationScoped
class BadTokens implements Refusals {
    private static final Logger LOG = Logger.getLogger(BadTokens.class.getName());

    @Override
    public void refuse(HttpServletRequest request, HttpServletResponse response, String reason) throws IOException {
        LOG.log(Level.FINE, "Bearer token refused: {0}", reason);
        Language language = Languages.of(request.getHeader("Accept-Language"));
        response.setStatus(CommonProblem.NOT_SIGNED_IN.status());
        response.setContentType(JsonBodies.PROBLEM);
        response.setCharacterEncoding("UTF-8");
        response.setHeader("Content-Language", language.tag());
        response.setHeader("Cache-Control", "no-store");
        response.getWriter().write(Json.write(Problems.detail(CommonProblem.NOT_SIGNED_IN, language)));
    }
}
