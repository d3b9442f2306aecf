package org.panprd.marketplace.keycloak;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * How an application words it that a bearer token was not accepted. An application that has such a bean writes status
 * and body; the headers {@code WWW-Authenticate} and {@code Retry-After} are already set. Without one, a plain problem
 * detail goes out.
 */
public interface Refusals {
    /** Writes the refusal of a bad token, status 401; the reason is for logs and developers, in English, and never holds the token. */
    void refuse(HttpServletRequest request, HttpServletResponse response, String reason) throws IOException;

    /** Nobody can say whether the token is good, because its issuer does not answer: status 503. */
    void unavailable(HttpServletRequest request, HttpServletResponse response) throws IOException;
}
