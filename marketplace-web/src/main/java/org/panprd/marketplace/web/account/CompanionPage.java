package org.panprd.marketplace.web.account;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.web.api.ApiProblem;
import org.panprd.marketplace.web.api.Companion;
import org.panprd.marketplace.web.api.Companions;
import org.panprd.marketplace.web.api.NewCompanion;
import org.panprd.marketplace.web.page.Choice;
import org.panprd.marketplace.web.page.Confirmation;
import org.panprd.marketplace.web.page.Countries;
import org.panprd.marketplace.web.page.Form;
import org.panprd.marketplace.web.page.PersonalPage;
import org.panprd.marketplace.web.page.Texts;

/** One companion: adds, shows, corrects and removes them. */
@WebServlet("/me/companions/*")
public final class CompanionPage extends PersonalPage {
    private static final Pattern PATH = Pattern.compile("/(?<id>new|[0-9a-f-]{36})(?<remove>/remove)?");
    private static final String NEW = "new";
    private static final String LIST = "/me/companions";
    private static final List<String> FIELDS =
            List.of("fullName", "birthDate", "nationality", "residence", "phone", "email", "sex", "latinName");

    @Inject
    transient Companions companions;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Matcher path = path(request);
        if (path == null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (path.group("id").equals(NEW)) {
            ask(null, Form.of(FIELDS), request, response);
        } else if (path.group("remove") == null) {
            Companion companion = companions.find(path.group("id"));
            ask(companion, filled(companion), request, response);
        } else {
            Optional<Companion> companion = companions.all().find(path.group("id"));
            if (companion.isPresent()) {
                showForm("confirm", removal(companion.get()), request, response);
            } else {
                response.sendError(HttpServletResponse.SC_NOT_FOUND);
            }
        }
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Matcher path = path(request);
        if (path == null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (path.group("remove") == null) {
            keep(path.group("id"), request, response);
        } else {
            companions.remove(path.group("id"));
            seeOther(response, LIST);
        }
    }

    private void keep(String id, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Form form = Form.read(request, FIELDS);
        try {
            if (id.equals(NEW)) {
                String key = String.valueOf(request.getParameter("key"));
                seeOther(response, LIST + "/" + companions.add(key, typed(form)).id() + "?notice=kept");
            } else {
                companions.correct(id, typed(form));
                seeOther(response, LIST + "/" + id + "?notice=kept");
            }
        } catch (ApiProblem refused) {
            if (!refused.isCorrectable()) {
                throw refused;
            }
            Companion before = id.equals(NEW) ? null : companions.find(id);
            ask(before, form.refused(refused, UnaryOperator.identity()), request, response);
        }
    }

    private void ask(@Nullable Companion companion, Form form, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        var model = new Shown(
                companion,
                form,
                Countries.nationalities(visit.language()),
                Countries.residences(visit.language()),
                Choice.of(Texts.in(visit.language()), "sex", List.of("FEMALE", "MALE", "UNSPECIFIED")),
                "kept".equals(request.getParameter("notice")),
                UUID.randomUUID().toString());
        showForm("companion", model, request, response);
    }

    private Confirmation removal(Companion companion) {
        String page = LIST + "/" + companion.id();
        return new Confirmation(
                say("companion.remove") + ": " + companion.fullName(),
                say("companion.removeText"),
                page + "/remove",
                say("companion.remove"),
                page);
    }

    private static Form filled(Companion companion) {
        return Form.filled(FIELDS, field -> switch (field) {
            case "fullName" -> companion.fullName();
            case "birthDate" -> companion.birthDate();
            case "nationality" -> companion.nationality();
            case "residence" -> companion.residence();
            case "phone" -> companion.phone();
            case "sex" -> companion.sex();
            case "latinName" -> companion.latinName();
            default -> companion.email();
        });
    }

    private static NewCompanion typed(Form form) {
        return new NewCompanion(
                form.typed("fullName"),
                form.typed("birthDate"),
                form.typed("nationality"),
                form.typed("residence"),
                form.typed("phone"),
                form.typed("email"),
                form.typed("sex"),
                form.typed("latinName"));
    }

    private static @Nullable Matcher path(HttpServletRequest request) {
        Matcher path = PATH.matcher(String.valueOf(request.getPathInfo()));
        return path.matches() ? path : null;
    }

    record Shown(
            @Nullable Companion companion,
            Form form,
            List<Choice> nationalities,
            List<Choice> residences,
            List<Choice> sexes,
            boolean kept,
            String key) {}
}
