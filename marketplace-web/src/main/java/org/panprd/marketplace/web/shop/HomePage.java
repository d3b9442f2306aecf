package org.panprd.marketplace.web.shop;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.web.api.Card;
import org.panprd.marketplace.web.api.Catalogue;
import org.panprd.marketplace.web.api.Named;
import org.panprd.marketplace.web.api.Region;
import org.panprd.marketplace.web.api.SearchQuery;
import org.panprd.marketplace.web.page.Page;

/** The front door: one big search, the regions, and routes that cross them. */
@WebServlet("")
public final class HomePage extends Page {
    private static final int ROUTES = 6;

    @Inject
    transient Catalogue catalogue;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        var routes = new SearchQuery().families(List.of("route")).page(ROUTES, null);
        var model = new Home(
                notice(request.getParameter("sign-in")),
                catalogue.regions().tenants(),
                catalogue.themes().themes(),
                catalogue.search(routes).items());
        show("home", model, request, response);
    }

    /** How signing in ended, if it ended here; the adapter says so in the address. */
    private static @Nullable String notice(@Nullable String signIn) {
        return "failed".equals(signIn) || "unavailable".equals(signIn) ? "signIn." + signIn : null;
    }

    record Home(@Nullable String notice, List<Region> regions, List<Named> themes, List<Card> routes) {}
}
