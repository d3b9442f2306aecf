package org.panprd.marketplace.web.work;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.web.api.ApiProblem;
import org.panprd.marketplace.web.api.Catalogue;
import org.panprd.marketplace.web.api.Desk;
import org.panprd.marketplace.web.api.DeskItem;
import org.panprd.marketplace.web.api.ItemChange;
import org.panprd.marketplace.web.api.ItemChanges;
import org.panprd.marketplace.web.api.Listing;
import org.panprd.marketplace.web.api.Rights;
import org.panprd.marketplace.web.page.Choice;
import org.panprd.marketplace.web.page.Form;
import org.panprd.marketplace.web.page.PersonalPage;
import org.panprd.marketplace.web.page.Texts;

/**
 * Changes one item that was booked of an operator: what is wanted, then what that comes to, a moment later, and its
 * confirmation. A page that waits looks again by itself.
 */
@WebServlet("/booked-changes/*")
public final class BookedChangePage extends PersonalPage {
    private static final Pattern PATH = Pattern.compile(
            "/(?<key>(?<tenant>[a-z]{2,30})/(?<operator>[a-z0-9-]{1,60})/(?<id>[0-9a-f-]{36})/(?<item>[0-9]{1,4}))"
                    + "(/(?<change>[0-9a-f-]{36}))?");
    private static final List<String> FIELDS =
            List.of("date", "startTime", "optionId", "nights", "reason", "guest", "fullName");
    private static final List<String> REASONS =
            List.of("GUEST_ASKED", "WEATHER", "OUT_OF_ORDER", "OVERBOOKED", "STAFF_AWAY", "MISTAKE", "OPERATOR");

    @Inject
    transient Desk desk;

    @Inject
    transient Rights rights;

    @Inject
    transient Catalogue catalogue;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Matcher path = path(request);
        if (path == null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (path.group("change") == null) {
            form(path, Form.of(FIELDS), request, response);
        } else {
            decide(path, null, request, response);
        }
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Matcher path = path(request);
        if (path == null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        String key = String.valueOf(request.getParameter("key"));
        String change = path.group("change");
        Form form = Form.read(request, FIELDS);
        try {
            if (change == null) {
                seeOther(
                        response,
                        self(path) + "/" + changes(path).ask(key, wanted(form)).id());
            } else {
                changes(path).confirm(change, key, new ItemChange.Confirmation(text(request, "price")));
                seeOther(response, self(path) + "/" + change);
            }
        } catch (ApiProblem refused) {
            if (!refused.isCorrectable()) {
                throw refused;
            }
            if (change == null) {
                form(path, form.refused(refused, UnaryOperator.identity()), request, response);
            } else {
                decide(path, refused.explanation(), request, response);
            }
        }
    }

    private static ItemChange.New wanted(Form form) {
        return new ItemChange.New(
                form.typed("date"),
                form.typed("startTime"),
                form.typed("optionId"),
                number(form.typed("nights")),
                number(form.typed("guest")),
                form.typed("fullName"),
                form.typed("reason"));
    }

    /** What is no number is none that there is. */
    private static @Nullable Integer number(@Nullable String typed) {
        return typed == null ? null : typed.matches("[0-9]{1,4}") ? Integer.valueOf(typed) : Integer.valueOf(-1);
    }

    private void form(Matcher path, Form form, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        DeskItem item = item(path);
        List<Choice> options = catalogue.listing(item.item().listingId()).options().stream()
                .filter(option -> item.item().rooms() == null || option.isByRoom())
                .map(BookedChangePage::choice)
                .toList();
        showForm("booked-change", new Wanted(head(path), item, form, options, reasons(), newKey()), request, response);
    }

    private static Choice choice(Listing.Option option) {
        return new Choice(
                option.id(),
                option.isTimed()
                        ? option.title() + " (" + String.join(", ", Objects.requireNonNull(option.startTimes())) + ")"
                        : option.title());
    }

    private void decide(
            Matcher path, @Nullable String problem, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        ItemChange change = changes(path).find(path.group("change"));
        if (change.isUnderWay()) {
            response.setHeader("Refresh", "1");
        }
        showForm(
                "booked-change-decide",
                new Decision(head(path), item(path), change, problem, self(path), newKey()),
                request,
                response);
    }

    private List<Choice> reasons() {
        return Choice.of(Texts.in(visit.language()), "rebook.reason", REASONS);
    }

    private Head head(Matcher path) {
        Employer employer = new Employer(path.group("tenant"), path.group("operator"));
        return new Head(
                employer,
                employer.region(catalogue.regions().tenants()),
                rights.me().acting().size() > 1,
                "/booked/" + path.group("key"));
    }

    private DeskItem item(Matcher path) {
        return desk.of(path.group("tenant"), path.group("operator"), path.group("id"), path.group("item"))
                .find();
    }

    private ItemChanges changes(Matcher path) {
        return desk.changes(path.group("tenant"), path.group("operator"), path.group("id"), path.group("item"));
    }

    private static String self(Matcher path) {
        return "/booked-changes/" + path.group("key");
    }

    private static String newKey() {
        return UUID.randomUUID().toString();
    }

    private static @Nullable Matcher path(HttpServletRequest request) {
        Matcher path = PATH.matcher(String.valueOf(request.getPathInfo()));
        return path.matches() ? path : null;
    }

    /** Whose pages these are, and the page of the item. */
    record Head(Employer employer, String region, boolean hasOthers, String back) {}

    record Wanted(Head head, DeskItem desk, Form form, List<Choice> options, List<Choice> reasons, String key) {
        /** As many as come, for the choice of whose name is wrong. */
        List<Choice> guests() {
            DeskItem.Party party = desk.party();
            List<DeskItem.Guest> guests = party == null ? List.of() : party.guests();
            return IntStream.range(0, guests.size())
                    .mapToObj(i -> new Choice(String.valueOf(i), guests.get(i).fullName()))
                    .toList();
        }

        String path() {
            return head.back().replaceFirst("^/booked/", "/booked-changes/");
        }
    }

    record Decision(
            Head head,
            DeskItem desk,
            ItemChange change,
            @Nullable String problem,
            String again,
            String key) {
        String path() {
            return again + "/" + change.id();
        }
    }
}
