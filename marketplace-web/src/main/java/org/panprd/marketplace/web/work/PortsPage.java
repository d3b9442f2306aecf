package org.panprd.marketplace.web.work;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.web.api.ApiProblem;
import org.panprd.marketplace.web.api.Border;
import org.panprd.marketplace.web.api.Catalogue;
import org.panprd.marketplace.web.api.Closures;
import org.panprd.marketplace.web.api.Port;
import org.panprd.marketplace.web.page.Confirmation;
import org.panprd.marketplace.web.page.Form;
import org.panprd.marketplace.web.page.PersonalPage;
import org.panprd.marketplace.web.page.Texts;
import org.panprd.marketplace.web.session.Language;

/** The ports of a region, which its bureau closes and opens again; before it does, it reads how many bookings that hits. */
@WebServlet("/border/*")
public final class PortsPage extends PersonalPage {
    private static final Pattern PATH = Pattern.compile(
            "/(?<tenant>[a-z]{2,30})(?:/(?<port>[a-z0-9-]{1,60})(?:/(?<closure>[0-9a-f-]{36})/lift)?)?");
    private static final List<String> FIELDS =
            List.of("from", "until", "reason.zh-Hans", "reason.zh-Hant", "reason.en");
    private static final Set<String> NOTICES = Set.of("closed", "lifted");

    @Inject
    transient Border border;

    @Inject
    transient Closures closures;

    @Inject
    transient Catalogue catalogue;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Matcher path = path(request, response);
        if (path == null) {
            return;
        }
        if (path.group("port") == null) {
            showAll(path.group("tenant"), request, response);
        } else if (path.group("closure") == null) {
            showOne(path, Form.of(FIELDS), request, response);
        } else {
            askToLift(path, request, response);
        }
    }

    /** A closure is sent twice: once to be counted, and once more when that has been read. */
    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Matcher path = path(request, response);
        if (path == null) {
            return;
        }
        String port = String.valueOf(path.group("port"));
        String home = "/border/" + path.group("tenant");
        if (path.group("closure") != null) {
            closures.lift(port, path.group("closure"));
            seeOther(response, home + "?notice=lifted");
            return;
        }
        Form form = Form.read(request, FIELDS);
        try {
            if (request.getParameter("counted") == null) {
                Port.Count count = closures.crossing(port, form.typed("from"), form.typed("until"));
                var model = new Counted(path.group("tenant"), port(port), form, count, newKey());
                showForm("closure-confirm", model, request, response);
            } else {
                closures.close(port, String.valueOf(request.getParameter("key")), closure(form));
                seeOther(response, home + "?notice=closed");
            }
        } catch (ApiProblem refused) {
            if (!refused.isCorrectable()) {
                throw refused;
            }
            showOne(path, form.refused(refused, field -> field), request, response);
        }
    }

    private static Port.NewClosure closure(Form form) {
        Map<String, String> reason = new LinkedHashMap<>();
        for (Language language : Language.values()) {
            String text = form.typed("reason." + language.tag());
            if (text != null) {
                reason.put(language.tag(), text);
            }
        }
        return new Port.NewClosure(form.typed("from"), form.typed("until"), reason);
    }

    private void showAll(String tenant, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        List<Port.Ruled> ports = border.ports().items().stream()
                .filter(port -> port.tenant().equals(tenant))
                .map(port -> border.port(port.code()))
                .toList();
        String notice = request.getParameter("notice");
        var model =
                new Shown(tenant, region(tenant), ports, notice != null && NOTICES.contains(notice) ? notice : null);
        show("border", model, request, response);
    }

    private void showOne(Matcher path, Form form, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        String tenant = path.group("tenant");
        showForm("closure", new Closing(tenant, region(tenant), port(path.group("port")), form), request, response);
    }

    private void askToLift(Matcher path, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        String home = "/border/" + path.group("tenant");
        Port port = port(path.group("port"));
        Port.Count count = closures.hit(port.code(), path.group("closure"));
        var question = new Confirmation(
                say("border.lift") + ": " + port.name(),
                Texts.in(visit.language()).with("border.liftText", count.bookings()),
                home + "/" + port.code() + "/" + path.group("closure") + "/lift",
                say("border.lift"),
                home);
        showForm("confirm", question, request, response);
    }

    private Port port(String code) {
        return border.port(code).port();
    }

    private String region(String tenant) {
        return new Employer(tenant, null).region(catalogue.regions().tenants());
    }

    private static String newKey() {
        return UUID.randomUUID().toString();
    }

    private static @Nullable Matcher path(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Matcher path = PATH.matcher(String.valueOf(request.getPathInfo()));
        if (path.matches()) {
            return path;
        }
        response.sendError(HttpServletResponse.SC_NOT_FOUND);
        return null;
    }

    record Shown(
            String tenant,
            String region,
            List<Port.Ruled> ports,
            @Nullable String notice) {}

    record Closing(String tenant, String region, Port port, Form form) {}

    record Counted(String tenant, Port port, Form form, Port.Count count, String key) {}
}
