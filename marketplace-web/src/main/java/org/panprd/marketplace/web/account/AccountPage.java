package org.panprd.marketplace.web.account;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.web.page.PersonalPage;

/** Who one is, and where to go on. */
@WebServlet("/me")
public final class AccountPage extends PersonalPage {
    @Inject
    @ConfigProperty(name = "marketplace.oidc.issuer")
    String issuer;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        var model = new Account(caller().displayName(), caller().email(), issuer + "/account");
        show("account", model, request, response);
    }

    record Account(String name, @Nullable String email, String keycloakUrl) {}
}
