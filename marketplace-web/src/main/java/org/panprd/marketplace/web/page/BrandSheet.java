package org.panprd.marketplace.web.page;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.ProcessingException;
import java.io.IOException;
import java.util.List;
import org.panprd.marketplace.web.api.ApiAway;
import org.panprd.marketplace.web.api.ApiProblem;
import org.panprd.marketplace.web.api.Catalogue;
import org.panprd.marketplace.web.api.Region;

/** The regions' colours as a style sheet: the pages' policy allows no style in a page. */
@WebServlet("/brand.css")
public final class BrandSheet extends HttpServlet {
    @Inject
    transient Catalogue catalogue;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/css");
        response.setCharacterEncoding("UTF-8");
        try {
            String sheet = sheet(catalogue.regions().tenants());
            response.setHeader("Cache-Control", "public, max-age=300");
            response.getWriter().write(sheet);
        } catch (ApiProblem | ApiAway | ProcessingException away) {
            log("No brand colours: " + away.getMessage());
            response.setHeader("Cache-Control", "no-store");
        }
    }

    static String sheet(List<Region> regions) {
        var sheet = new StringBuilder();
        for (Region region : regions) {
            if (region.code().matches("[a-z-]+") && BrandColour.isHex(region.brandColour())) {
                BrandColour colour = BrandColour.parse(region.brandColour());
                sheet.append(String.format(
                        ".brand-%s{--brand:%s;--brand-ink:%s}%n",
                        region.code(), colour.hex(), colour.ink().hex()));
            }
        }
        return sheet.toString();
    }
}
