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
import org.panprd.marketplace.web.api.Catalogue;
import org.panprd.marketplace.web.api.Me;
import org.panprd.marketplace.web.api.Member;
import org.panprd.marketplace.web.api.Rights;
import org.panprd.marketplace.web.api.Staff;
import org.panprd.marketplace.web.page.Choice;
import org.panprd.marketplace.web.page.Confirmation;
import org.panprd.marketplace.web.page.Form;
import org.panprd.marketplace.web.page.PersonalPage;
import org.panprd.marketplace.web.page.Texts;

/** Who is on the staff of an operator or a bureau; its leaders invite and remove. */
@WebServlet(name = "bureau-staff", urlPatterns = "/operator/*")
public final class StaffPage extends PersonalPage {
    private static final Pattern PATH = Pattern.compile(
            "/(?:bureau/(?<bureau>[a-z]{2,30})|operator/(?<tenant>[a-z]{2,30})/(?<operator>[a-z0-9-]{1,60}))"
                    + "/staff(?:/(?<person>[0-9a-f-]{36})/remove)?");
    private static final List<String> FIELDS = List.of("email", "role");
    private static final Set<String> NOTICES = Set.of("invited", "unmailed", "removed");

    @Inject
    transient Staff staff;

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
        } else if (path.group("person") == null) {
            show(employer(path), Form.of(FIELDS), request, response);
        } else {
            ask(employer(path), path.group("person"), request, response);
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
        Employer employer = employer(path);
        Form form = Form.read(request, FIELDS);
        try {
            String notice = path.group("person") == null
                    ? invite(employer, String.valueOf(request.getParameter("key")), form)
                    : remove(employer, path.group("person"));
            seeOther(response, employer.path() + "?notice=" + notice);
        } catch (ApiProblem refused) {
            if (!refused.isCorrectable()) {
                throw refused;
            }
            show(employer, form.refused(refused, UnaryOperator.identity()), request, response);
        }
    }

    private String invite(Employer employer, String key, Form form) {
        var invitation = new Member.Invitation(form.typed("email"), form.typed("role"));
        return employer.invite(staff, key, invitation).mailed() ? "invited" : "unmailed";
    }

    private String remove(Employer employer, String person) {
        employer.remove(staff, person);
        return "removed";
    }

    private void show(Employer employer, Form form, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        List<Member> members = employer.members(staff);
        Me me = rights.me();
        String notice = request.getParameter("notice");
        var model = new Shown(
                employer,
                employer.region(catalogue.regions().tenants()),
                members,
                me.subject(),
                employer.isLedBy(me),
                me.acting().size() > 1,
                Choice.of(Texts.in(visit.language()), "staff.role", employer.roles()),
                form,
                notice != null && NOTICES.contains(notice) ? notice : null,
                UUID.randomUUID().toString());
        showForm("staff", model, request, response);
    }

    private void ask(Employer employer, String person, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Member member = employer.members(staff).stream()
                .filter(one -> one.id().equals(person))
                .findFirst()
                .orElse(null);
        if (member == null) {
            seeOther(response, employer.path());
            return;
        }
        var question = new Confirmation(
                say("staff.remove") + ": " + member.called(),
                say("staff.removeText"),
                employer.path() + "/" + member.id() + "/remove",
                say("staff.remove"),
                employer.path());
        showForm("confirm", question, request, response);
    }

    private static Employer employer(Matcher path) {
        return path.group("bureau") == null
                ? new Employer(path.group("tenant"), path.group("operator"))
                : new Employer(path.group("bureau"), null);
    }

    private static @Nullable Matcher path(HttpServletRequest request) {
        Matcher path = PATH.matcher(request.getServletPath() + request.getPathInfo());
        return path.matches() ? path : null;
    }

    record Shown(
            Employer employer,
            String region,
            List<Member> members,
            String self,
            boolean leads,
            boolean hasOthers,
            List<Choice> roles,
            Form form,
            @Nullable String notice,
            String key) {}
}
