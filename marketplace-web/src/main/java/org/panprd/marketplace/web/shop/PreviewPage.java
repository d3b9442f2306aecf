package org.panprd.marketplace.web.shop;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.panprd.marketplace.web.api.ApiProblem;
import org.panprd.marketplace.web.api.Listing;
import org.panprd.marketplace.web.api.Publishing;
import org.panprd.marketplace.web.page.PersonalPage;
import org.panprd.marketplace.web.page.Wording;

/**
 * A listing as travellers will see it, by the page that they get, before it is on sale: it has no days yet. For its
 * operator, or for the bureau, if a dash stands for the operator. As long as something is missing it leads back to where
 * that stands.
 */
@WebServlet("/listings-preview/*")
public final class PreviewPage extends PersonalPage {
    private static final Pattern PATH =
            Pattern.compile("/(?<tenant>[a-z]{2,30})/(?<operator>-|[a-z0-9][a-z0-9-]{0,59})/(?<code>[a-z0-9-]{1,60})");
    private static final String BUREAU = "-";

    @Inject
    transient Publishing publishing;

    @Inject
    transient Clock clock;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Matcher path = PATH.matcher(String.valueOf(request.getPathInfo()));
        if (!path.matches()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        String tenant = path.group("tenant");
        String operator = path.group("operator");
        String code = path.group("code");
        boolean isBureau = operator.equals(BUREAU);
        try {
            Listing listing =
                    isBureau ? publishing.lookAhead(tenant, code) : publishing.preview(tenant, operator, code);
            LocalDate today = LocalDate.now(clock.withZone(Wording.ZONE));
            ListingPage.Choice choice =
                    ListingPage.Choice.read(listing, name -> text(request, name), today, today.plusDays(1));
            ListingView page = ListingView.of(listing, choice, List.of(), null, visit.language())
                    .between(YearMonth.from(today), YearMonth.from(today));
            showForm("listing", page, request, response);
        } catch (ApiProblem refused) {
            if (!refused.is("listing-incomplete")) {
                throw refused;
            }
            seeOther(
                    response,
                    isBureau
                            ? "/listings-review/" + tenant + "/" + code
                            : "/listings/" + tenant + "/" + operator + "/" + code + "#missing");
        }
    }
}
