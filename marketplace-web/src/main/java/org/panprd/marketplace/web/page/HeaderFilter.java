package org.panprd.marketplace.web.page;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Sends the security headers: nothing but our own files may run, and nobody may frame a page. */
public final class HeaderFilter extends HttpFilter {
    /** The one page that asks for the camera, and opens without a connection. */
    private static final String GATE = "/check-in";

    /** What may answer for that page, and for no other. */
    private static final String GATE_WORKER = "/resources/gate-worker.js";

    /** The one page whose sheet, which is not ours, has pictures in it. */
    private static final String DEVELOPERS = "/developers";

    @Inject
    @ConfigProperty(name = "marketplace.web.url")
    String publicUrl;

    @Inject
    @ConfigProperty(name = "marketplace.payment.gateway-url")
    String gatewayUrl;

    @Inject
    @ConfigProperty(name = "marketplace.oidc.issuer")
    String issuer;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        response.setHeader("Content-Security-Policy", policy(request.getServletPath()));
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        String camera = request.getServletPath().equals(GATE) ? "self" : "";
        response.setHeader("Permissions-Policy", "camera=(" + camera + "), geolocation=(), microphone=(), payment=()");
        if (publicUrl.startsWith("https:")) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000");
        }
        if (request.getServletPath().startsWith("/resources/")) {
            response.setHeader("Cache-Control", "public, max-age=3600");
        }
        if (request.getServletPath().equals(GATE_WORKER)) {
            response.setHeader("Service-Worker-Allowed", GATE + "/");
        }
        chain.doFilter(request, response);
    }

    /** Browsers apply form-action to the redirects after a form too: paying and signing out lead to other origins. */
    private String policy(String path) {
        String pictures = path.equals(DEVELOPERS) ? "'self' data:" : "'self'";
        return "default-src 'none'; style-src 'self'; img-src " + pictures
                + "; script-src 'self'; connect-src 'self';"
                + " base-uri 'none';"
                + " frame-ancestors 'none'; form-action 'self' " + origin(gatewayUrl) + " " + origin(issuer);
    }

    static String origin(String url) {
        URI uri = URI.create(url);
        return uri.getScheme() + "://" + uri.getRawAuthority();
    }
}
