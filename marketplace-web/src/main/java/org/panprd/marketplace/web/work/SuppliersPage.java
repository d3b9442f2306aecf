package org.panprd.marketplace.web.work;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.web.api.ApiProblem;
import org.panprd.marketplace.web.api.Catalogue;
import org.panprd.marketplace.web.api.ListingFields;
import org.panprd.marketplace.web.api.Me;
import org.panprd.marketplace.web.api.Publishing;
import org.panprd.marketplace.web.api.Rights;
import org.panprd.marketplace.web.api.Supplier;
import org.panprd.marketplace.web.api.Supplier.Product;
import org.panprd.marketplace.web.api.Suppliers;
import org.panprd.marketplace.web.page.Choice;
import org.panprd.marketplace.web.page.Form;
import org.panprd.marketplace.web.page.PersonalPage;
import org.panprd.marketplace.web.page.Texts;

/** Of whom an operator resells, and what of theirs becomes its listings. Owners decide. */
@WebServlet("/suppliers/*")
public final class SuppliersPage extends PersonalPage {
    private static final Pattern PATH = Pattern.compile("/(?<tenant>[a-z]{2,30})/(?<operator>[a-z0-9-]{1,60})"
            + "(?:/(?<id>[0-9a-f-]{36})(?<act>|/status|/listings))?");
    private static final List<String> FIELDS = List.of("name", "url", "key");
    private static final List<String> CHOSEN = List.of("product", "code", "family", "place");
    private static final List<String> FAMILIES = List.of("ticket", "activity");
    private static final Set<String> NOTICES = Set.of("connected", "CLOSED", "ACTIVE");

    @Inject
    transient Suppliers suppliers;

    @Inject
    transient Publishing publishing;

    @Inject
    transient Rights rights;

    @Inject
    transient Catalogue catalogue;

    /** Whose suppliers, and which of them, if one is named. */
    private record Seen(Employer employer, @Nullable String id, String act) {
        String tenant() {
            return employer.tenant();
        }

        String operator() {
            return String.valueOf(employer.operator());
        }

        String one() {
            return employer.suppliers() + "/" + id;
        }
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Seen seen = seen(request);
        if (seen == null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (seen.id() == null) {
            list(seen, Form.of(FIELDS), request, response);
        } else if (seen.act().isEmpty()) {
            products(seen, seen.id(), Form.of(CHOSEN), request, response);
        } else {
            seeOther(response, seen.one());
        }
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Seen seen = seen(request);
        if (seen == null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (seen.id() == null) {
            add(seen, request, response);
        } else if (seen.act().equals("/listings")) {
            take(seen, seen.id(), request, response);
        } else {
            String status = "CLOSED".equals(request.getParameter("status")) ? "CLOSED" : "ACTIVE";
            suppliers.setStatus(seen.tenant(), seen.operator(), seen.id(), new Supplier.Status(status));
            seeOther(response, seen.employer().suppliers() + "?notice=" + status);
        }
    }

    private void add(Seen seen, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Form form = Form.read(request, FIELDS);
        try {
            Supplier made = suppliers.add(
                    seen.tenant(),
                    seen.operator(),
                    String.valueOf(request.getParameter("once")),
                    new Supplier.New(form.typed("name"), form.typed("url"), form.typed("key")));
            seeOther(response, seen.employer().suppliers() + "/" + made.id() + "?notice=connected");
        } catch (ApiProblem refused) {
            // A key is not sent back, whatever else was wrong.
            Form again = Form.filled(FIELDS, field -> field.equals("key") ? null : request.getParameter(field));
            list(seen, tolerated(again, refused), request, response);
        }
    }

    private void take(Seen seen, String id, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Form form = Form.read(request, CHOSEN);
        try {
            Supplier.Taken taken = suppliers.take(
                    seen.tenant(),
                    seen.operator(),
                    id,
                    new Supplier.NewListing(
                            String.valueOf(form.typed("product")),
                            form.typed("code"),
                            form.typed("family"),
                            form.typed("place")));
            seeOther(response, "/listings/" + seen.tenant() + "/" + seen.operator() + "/" + taken.listing());
        } catch (ApiProblem refused) {
            products(seen, id, tolerated(form, refused), request, response);
        }
    }

    /** That a supplier does not answer is told on the page, as what was typed wrong is. */
    private static Form tolerated(Form form, ApiProblem refused) {
        if (!refused.isCorrectable() && refused.status() != HttpServletResponse.SC_SERVICE_UNAVAILABLE) {
            throw refused;
        }
        return form.refused(refused, UnaryOperator.identity());
    }

    private void list(Seen seen, Form form, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Me me = rights.me();
        Employer employer = seen.employer();
        showForm(
                "suppliers",
                new Listed(
                        employer,
                        employer.region(catalogue.regions().tenants()),
                        me.acting().size() > 1,
                        employer.isLedBy(me),
                        suppliers.list(seen.tenant(), seen.operator()).items(),
                        suppliers.kept(seen.tenant(), seen.operator()).items(),
                        form,
                        notice(request),
                        UUID.randomUUID().toString()),
                request,
                response);
    }

    private void products(Seen seen, String id, Form form, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Optional<Supplier> supplier = suppliers.list(seen.tenant(), seen.operator()).items().stream()
                .filter(one -> one.id().equals(id))
                .findFirst();
        if (supplier.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        Form shown = form;
        List<Product> items = List.of();
        try {
            items = suppliers.products(seen.tenant(), seen.operator(), id).items();
        } catch (ApiProblem refused) {
            shown = tolerated(form, refused);
        }
        Me me = rights.me();
        Employer employer = seen.employer();
        showForm(
                "supplier",
                new Offered(
                        employer,
                        employer.region(catalogue.regions().tenants()),
                        me.acting().size() > 1,
                        employer.isLedBy(me),
                        supplier.get(),
                        items,
                        Choice.of(Texts.in(visit.language()), "family", FAMILIES),
                        places(seen),
                        shown,
                        notice(request)),
                request,
                response);
    }

    private List<Choice> places(Seen seen) {
        return publishing.fields(seen.tenant(), seen.operator(), "ticket").fields().stream()
                .filter(field -> field.name().equals("place"))
                .flatMap(field -> Stream.ofNullable(field.choices()))
                .flatMap(List<ListingFields.Choice>::stream)
                .map(place -> new Choice(place.code(), place.name()))
                .toList();
    }

    private static @Nullable String notice(HttpServletRequest request) {
        String notice = request.getParameter("notice");
        return notice != null && NOTICES.contains(notice) ? notice : null;
    }

    private static @Nullable Seen seen(HttpServletRequest request) {
        Matcher path = PATH.matcher(String.valueOf(request.getPathInfo()));
        return path.matches()
                ? new Seen(
                        new Employer(path.group("tenant"), path.group("operator")),
                        path.group("id"),
                        String.valueOf(path.group("act")))
                : null;
    }

    record Listed(
            Employer employer,
            String region,
            boolean hasOthers,
            boolean leads,
            List<Supplier> items,
            List<Supplier.Kept> kept,
            Form form,
            @Nullable String notice,
            String once) {
        /** The page of the item that it was reserved for. */
        String path(Supplier.Kept one) {
            return "/booked/" + employer.tenant() + "/" + employer.operator() + "/" + one.bookingId() + "/"
                    + one.item();
        }
    }

    record Offered(
            Employer employer,
            String region,
            boolean hasOthers,
            boolean leads,
            Supplier supplier,
            List<Product> items,
            List<Choice> families,
            List<Choice> places,
            Form form,
            @Nullable String notice) {
        /** What was typed for a product, if it is the one that was refused. */
        boolean isTyped(Product product) {
            return product.id().equals(form.values().get("product"));
        }
    }
}
