package org.panprd.marketplace.web.crossing;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.panprd.marketplace.web.api.Border;
import org.panprd.marketplace.web.api.Card;
import org.panprd.marketplace.web.api.Catalogue;
import org.panprd.marketplace.web.api.Port;
import org.panprd.marketplace.web.api.SearchQuery;
import org.panprd.marketplace.web.page.Page;
import org.panprd.marketplace.web.page.Places;

/** A port: where it leads, when it is open, who may pass, and the tours over it. */
@WebServlet("/ports/*")
public final class PortPage extends Page {
    private static final Pattern PATH = Pattern.compile("/[a-z0-9-]{1,60}");
    private static final int TOURS = 6;

    @Inject
    transient Border border;

    @Inject
    transient Catalogue catalogue;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        String path = String.valueOf(request.getPathInfo());
        if (!PATH.matcher(path).matches()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        Port.Ruled found = border.port(path.substring(1));
        var tours = new SearchQuery().ports(List.of(found.port().code())).page(TOURS, null);
        var model = new Shown(
                found.port(),
                Places.name(visit.language(), found.port().counterpart()),
                found.closures(),
                ways(found.rules()),
                catalogue.search(tours).items());
        show("port", model, request, response);
    }

    private List<Entering> ways(List<Port.Rule> rules) {
        Map<String, List<Port.Rule>> byPlace = new LinkedHashMap<>();
        rules.forEach(rule -> byPlace.computeIfAbsent(rule.entered(), place -> new ArrayList<>())
                .add(rule));
        return byPlace.entrySet().stream()
                .map(entry -> new Entering(Places.name(visit.language(), entry.getKey()), entry.getValue()))
                .toList();
    }

    /** How one comes into a country or territory. */
    record Entering(String place, List<Port.Rule> rules) {}

    record Shown(Port port, String counterpart, List<Port.Closure> closures, List<Entering> ways, List<Card> tours) {}
}
