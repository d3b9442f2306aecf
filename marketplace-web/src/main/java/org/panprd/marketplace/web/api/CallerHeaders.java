package org.panprd.marketplace.web.api;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.ws.rs.client.ClientRequestContext;
import jakarta.ws.rs.client.ClientRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import org.panprd.marketplace.web.session.Visit;

/** Sends along the reader's language, where the request came from, and the caller's own token. */
public final class CallerHeaders implements ClientRequestFilter {
    @Override
    public void filter(ClientRequestContext request) {
        // Looked up on each call: this filter is made by the REST client, not by CDI.
        Visit visit = CDI.current().select(Visit.class).get();
        request.getHeaders()
                .putSingle(HttpHeaders.ACCEPT_LANGUAGE, visit.language().tag());
        request.getHeaders().putSingle("X-Forwarded-For", visit.forwardedFor());
        visit.accessToken()
                .ifPresent(token -> request.getHeaders().putSingle(HttpHeaders.AUTHORIZATION, "Bearer " + token));
    }
}
