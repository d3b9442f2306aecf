package org.panprd.marketplace.platform;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.util.List;

/**
 * What does not say that it may be kept is for nobody to keep; every answer says its language, and a browser that is led
 * to one shows it and runs nothing.
 */
@Provider
public class PrivateAnswers implements ContainerResponseFilter {
    static final String NOTHING_RUNS = "default-src 'none'; frame-ancestors 'none'";

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        var headers = response.getHeaders();
        headers.putIfAbsent(HttpHeaders.CACHE_CONTROL, List.of("no-store"));
        headers.putSingle("X-Content-Type-Options", "nosniff");
        headers.putSingle("Content-Security-Policy", NOTHING_RUNS);
        headers.putIfAbsent(
                HttpHeaders.CONTENT_LANGUAGE,
                List.of(Languages.of(request.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE))
                        .tag()));
    }
}
