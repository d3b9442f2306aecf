package org.panprd.marketplace.web.page;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.panprd.marketplace.keycloak.Caller;

/** A page about persons: for who is signed in, and kept by no browser. */
public class PersonalPage extends Page {
    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        keepNothing(response);
        if (requireCaller(request, response).isPresent()) {
            super.service(request, response);
        }
    }

    /** Whoever is signed in; nobody else gets this far. */
    protected final Caller caller() {
        return visit.caller().orElseThrow();
    }

    /** A text in the reader's language. */
    protected final String say(String key) {
        return Texts.in(visit.language()).get(key);
    }
}
