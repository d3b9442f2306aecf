package org.panprd.marketplace.keycloak;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * How an application words the refusal of a bad bearer token. An application that has such a bean writes status 401 and
 * its own body; the header {@code WWW-Authenticate} is already set. Without one, a plain problem detail goes out.
 */
public interface Refusals {
    /** Writes the refusal; the reason is for logs and developers, in English, and never holds the token. */
    void refuse(HttpServletRequest request, HttpServletResponse response, String reason) throws IOException;
}
