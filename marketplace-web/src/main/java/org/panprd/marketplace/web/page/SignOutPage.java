package org.panprd.marketplace.web.page;

import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.panprd.marketplace.keycloak.Caller;

/** For whoever opens the address of signing out: asks first, because a link must not change anything. */
@WebServlet("/sign-out")
public final class SignOutPage extends Page {
    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Optional<Caller> caller = visit.caller();
        if (caller.isPresent()) {
            showForm("sign-out", caller.get().displayName(), request, response);
        } else {
            seeOther(response, "/");
        }
    }
}
