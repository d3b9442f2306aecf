package org.panprd.marketplace.web.work;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.web.api.ApiProblem;
import org.panprd.marketplace.web.api.BureauMessage;
import org.panprd.marketplace.web.api.BureauMessages;
import org.panprd.marketplace.web.api.Catalogue;
import org.panprd.marketplace.web.api.Me;
import org.panprd.marketplace.web.api.Rights;
import org.panprd.marketplace.web.page.Address;
import org.panprd.marketplace.web.page.Choice;
import org.panprd.marketplace.web.page.Form;
import org.panprd.marketplace.web.page.PersonalPage;

/** What a bureau has written to the operators of its region, and a form by which its directors write. */
@WebServlet("/messages/*")
public final class MessagesPage extends PersonalPage {
    private static final Pattern PATH = Pattern.compile("/(?<tenant>[a-z]{2,30})");
    private static final String TO = "operators";
    private static final List<String> FIELDS = List.of(TO, "subject", "words");

    @Inject
    transient BureauMessages messages;

    @Inject
    transient Rights rights;

    @Inject
    transient Catalogue catalogue;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Matcher path = PATH.matcher(String.valueOf(request.getPathInfo()));
        if (path.matches()) {
            show(path.group("tenant"), Form.of(FIELDS), request, response);
        } else {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Matcher path = PATH.matcher(String.valueOf(request.getPathInfo()));
        if (!path.matches()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        String tenant = path.group("tenant");
        Form form = Form.read(request, FIELDS);
        String to = form.typed(TO);
        try {
            messages.send(
                    tenant,
                    String.valueOf(request.getParameter("key")),
                    new BureauMessage.New(
                            form.typed("subject"), form.typed("words"), to == null ? List.of() : List.of(to)));
            seeOther(response, "/messages/" + tenant + "?notice=sent");
        } catch (ApiProblem refused) {
            if (!refused.isCorrectable()) {
                throw refused;
            }
            show(tenant, form.refused(refused, UnaryOperator.identity()), request, response);
        }
    }

    private void show(String tenant, Form form, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Employer employer = new Employer(tenant, null);
        Me me = rights.me();
        BureauMessage.Page found = messages.list(tenant, text(request, "cursor"));
        showForm(
                "messages",
                new Shown(
                        employer,
                        employer.region(catalogue.regions().tenants()),
                        me.acting().size() > 1,
                        employer.isLedBy(me),
                        found,
                        found.recipients().stream()
                                .map(one -> new Choice(one.code(), one.name()))
                                .toList(),
                        form,
                        "sent".equals(request.getParameter("notice")),
                        UUID.randomUUID().toString()),
                request,
                response);
    }

    record Shown(
            Employer employer,
            String region,
            boolean hasOthers,
            boolean leads,
            BureauMessage.Page found,
            List<Choice> recipients,
            Form form,
            boolean isSent,
            String key) {
        /** To whom it went; null, if to all. */
        @Nullable
        String to(BureauMessage message) {
            return message.to().isEmpty()
                    ? null
                    : recipients.stream()
                            .filter(one -> message.to().contains(one.code()))
                            .map(Choice::name)
                            .collect(Collectors.joining(" · "));
        }

        /** The page after this one. */
        String next() {
            return Address.of("/messages/" + employer.tenant())
                    .with("cursor", String.valueOf(found.nextCursor()))
                    .toString();
        }
    }
}
