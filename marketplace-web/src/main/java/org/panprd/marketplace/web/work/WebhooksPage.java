package org.panprd.marketplace.web.work;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.web.api.ApiProblem;
import org.panprd.marketplace.web.api.Businesses.Nothing;
import org.panprd.marketplace.web.api.Catalogue;
import org.panprd.marketplace.web.api.Me;
import org.panprd.marketplace.web.api.Rights;
import org.panprd.marketplace.web.api.Webhook;
import org.panprd.marketplace.web.api.Webhooks;
import org.panprd.marketplace.web.page.Address;
import org.panprd.marketplace.web.page.Confirmation;
import org.panprd.marketplace.web.page.Form;
import org.panprd.marketplace.web.page.PersonalPage;

/** Where an operator's own system is told; of each, what was sent there and how that went. Owners decide. */
@WebServlet("/webhooks/*")
public final class WebhooksPage extends PersonalPage {
    private static final Pattern PATH = Pattern.compile("/(?<tenant>[a-z]{2,30})/(?<operator>[a-z0-9-]{1,60})"
            + "(?:/(?<id>[0-9a-f-]{36})(?<act>|/remove|/secret|/resume|/replay))?");
    private static final List<String> FIELDS = List.of("url");
    private static final Set<String> NOTICES = Set.of("removed", "resumed", "replayed");

    @Inject
    transient Webhooks webhooks;

    @Inject
    transient Rights rights;

    @Inject
    transient Catalogue catalogue;

    /** Whose webhooks, and which of them, if one is named. */
    private record Seen(Employer employer, @Nullable String id, String act) {
        String tenant() {
            return employer.tenant();
        }

        String operator() {
            return String.valueOf(employer.operator());
        }

        String one() {
            return employer.webhooks() + "/" + id;
        }
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Seen seen = seen(request);
        if (seen == null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (seen.id() == null) {
            list(seen, Form.of(FIELDS), null, request, response);
        } else if (seen.act().equals("/remove")) {
            ask(seen, request, response);
        } else if (seen.act().isEmpty()) {
            log(seen, seen.id(), request, response);
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
        } else {
            act(seen, seen.id(), request, response);
        }
    }

    private void add(Seen seen, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Form form = Form.read(request, FIELDS);
        List<String> kinds = ticked(request, "kinds").stream()
                .filter(NoticesPage.KINDS::contains)
                .toList();
        try {
            Webhook made = webhooks.add(
                    seen.tenant(),
                    seen.operator(),
                    String.valueOf(request.getParameter("key")),
                    new Webhook.New(form.typed("url"), kinds));
            list(seen, Form.of(FIELDS), made.secret(), request, response);
        } catch (ApiProblem refused) {
            if (!refused.isCorrectable()) {
                throw refused;
            }
            list(seen, form.refused(refused, UnaryOperator.identity()), null, request, response);
        }
    }

    private void act(Seen seen, String id, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        switch (seen.act()) {
            case "/remove" -> {
                webhooks.remove(seen.tenant(), seen.operator(), id);
                seeOther(response, seen.employer().webhooks() + "?notice=removed");
            }
            case "/secret" ->
                list(
                        seen,
                        Form.of(FIELDS),
                        webhooks.renewSecret(seen.tenant(), seen.operator(), id, new Nothing())
                                .secret(),
                        request,
                        response);
            case "/resume" -> {
                webhooks.resume(seen.tenant(), seen.operator(), id, new Nothing());
                seeOther(response, seen.one() + "?notice=resumed");
            }
            case "/replay" -> {
                String delivery = String.valueOf(request.getParameter("delivery"));
                webhooks.replay(seen.tenant(), seen.operator(), id, delivery, new Nothing());
                seeOther(response, seen.one() + "?notice=replayed");
            }
            default -> response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private void list(
            Seen seen, Form form, @Nullable String secret, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Me me = rights.me();
        Employer employer = seen.employer();
        showForm(
                "webhooks",
                new Listed(
                        employer,
                        employer.region(catalogue.regions().tenants()),
                        me.acting().size() > 1,
                        employer.isLedBy(me),
                        webhooks.list(seen.tenant(), seen.operator()).items(),
                        NoticesPage.KINDS,
                        form,
                        secret,
                        notice(request),
                        UUID.randomUUID().toString()),
                request,
                response);
    }

    private void log(Seen seen, String id, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Me me = rights.me();
        Employer employer = seen.employer();
        Webhook.Log log = webhooks.log(seen.tenant(), seen.operator(), id, text(request, "cursor"));
        Webhook webhook = webhooks.list(seen.tenant(), seen.operator()).items().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElse(null);
        if (webhook == null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        showForm(
                "webhook",
                new Logged(
                        employer,
                        employer.region(catalogue.regions().tenants()),
                        me.acting().size() > 1,
                        employer.isLedBy(me),
                        webhook,
                        log,
                        notice(request)),
                request,
                response);
    }

    private void ask(Seen seen, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        showForm(
                "confirm",
                new Confirmation(
                        say("webhook.remove"),
                        say("webhook.removeText"),
                        seen.one() + "/remove",
                        say("webhook.remove"),
                        seen.one()),
                request,
                response);
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
            List<Webhook> items,
            List<String> kinds,
            Form form,
            @Nullable String secret,
            @Nullable String notice,
            String key) {}

    record Logged(
            Employer employer,
            String region,
            boolean hasOthers,
            boolean leads,
            Webhook webhook,
            Webhook.Log log,
            @Nullable String notice) {
        String own() {
            return employer.webhooks() + "/" + webhook.id();
        }

        /** The page after this one. */
        String next() {
            return Address.of(own())
                    .with("cursor", String.valueOf(log.nextCursor()))
                    .toString();
        }
    }
}
