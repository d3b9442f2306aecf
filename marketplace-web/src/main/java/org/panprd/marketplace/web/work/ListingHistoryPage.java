package org.panprd.marketplace.web.work;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.web.api.ApiProblem;
import org.panprd.marketplace.web.api.Catalogue;
import org.panprd.marketplace.web.api.ListingDraft;
import org.panprd.marketplace.web.api.Publishing;
import org.panprd.marketplace.web.api.Rights;
import org.panprd.marketplace.web.page.Form;
import org.panprd.marketplace.web.page.PersonalPage;

/** All that a listing ever was on sale, what is different between any two, and a way back. */
@WebServlet("/listings-history/*")
public final class ListingHistoryPage extends PersonalPage {
    private static final Pattern PATH =
            Pattern.compile("/(?<tenant>[a-z]{2,30})/(?<operator>[a-z0-9-]{1,60})/(?<code>[a-z0-9-]{1,60})");

    @Inject
    transient Publishing publishing;

    @Inject
    transient Rights rights;

    @Inject
    transient Catalogue catalogue;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        ListingAddress which = which(request);
        if (which == null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        show(which, Form.of(List.of()), request, response);
    }

    private void show(ListingAddress which, Form form, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        String before = number(request, "before");
        String after = number(request, "after");
        List<ListingDraft.Difference> differences =
                before == null || after == null ? List.of() : differences(which, before, after);
        showForm(
                "listing-history",
                new Past(
                        which,
                        which.employer(),
                        which.employer().region(catalogue.regions().tenants()),
                        rights.me().acting().size() > 1,
                        publishing.show(which.tenant(), which.operator(), which.listing()),
                        publishing
                                .revisions(which.tenant(), which.operator(), which.listing())
                                .items(),
                        after == null ? null : before,
                        after,
                        differences,
                        form),
                request,
                response);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        ListingAddress which = which(request);
        String revision = number(request, "revision");
        if (which == null || revision == null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        Form form = Form.read(request, List.of());
        try {
            publishing.edit(
                    which.tenant(),
                    which.operator(),
                    which.listing(),
                    String.valueOf(request.getParameter("tag")),
                    new ListingDraft.From(Integer.valueOf(revision)));
            seeOther(response, which.path() + "?notice=back");
        } catch (ApiProblem refused) {
            if (!refused.isCorrectable() && !refused.isOutdated()) {
                throw refused;
            }
            show(which, form.refused(refused, UnaryOperator.identity()), request, response);
        }
    }

    private List<ListingDraft.Difference> differences(ListingAddress which, String before, String after) {
        return publishing
                .changes(
                        which.tenant(),
                        which.operator(),
                        which.listing(),
                        Integer.parseInt(before),
                        Integer.parseInt(after))
                .items();
    }

    private static @Nullable String number(HttpServletRequest request, String name) {
        String text = request.getParameter(name);
        return text != null && text.matches("[0-9]{1,6}") ? text : null;
    }

    private static @Nullable ListingAddress which(HttpServletRequest request) {
        Matcher path = PATH.matcher(String.valueOf(request.getPathInfo()));
        return path.matches()
                ? new ListingAddress(new Employer(path.group("tenant"), path.group("operator")), path.group("code"))
                : null;
    }

    record Past(
            ListingAddress which,
            Employer employer,
            String region,
            boolean hasOthers,
            ListingDraft draft,
            List<ListingDraft.Revision> items,
            @Nullable String before,
            @Nullable String after,
            List<ListingDraft.Difference> differences,
            Form form) {}
}
