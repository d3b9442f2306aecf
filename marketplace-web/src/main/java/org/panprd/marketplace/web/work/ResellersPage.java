package org.panprd.marketplace.web.work;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.panprd.marketplace.web.api.ApiProblem;
import org.panprd.marketplace.web.api.Reseller;
import org.panprd.marketplace.web.api.Resellers;
import org.panprd.marketplace.web.page.Form;
import org.panprd.marketplace.web.page.PersonalPage;

/** Who sells for the marketplace; the platform takes on others. */
@WebServlet(ResellersPage.OWN)
public final class ResellersPage extends PersonalPage {
    static final String OWN = "/platform/resellers";
    private static final List<String> FIELDS = List.of("code", "name", "email", "telephone", "networks");

    @Inject
    transient Resellers resellers;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        show(Form.of(FIELDS), request, response);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Form form = Form.read(request, FIELDS);
        try {
            Reseller made = resellers.add(
                    String.valueOf(request.getParameter("key")),
                    new Reseller.New(
                            form.typed("code"),
                            form.typed("name"),
                            form.typed("email"),
                            form.typed("telephone"),
                            networks(form)));
            seeOther(response, OWN + "/" + made.code() + "?notice=created");
        } catch (ApiProblem refused) {
            if (!refused.isCorrectable()) {
                throw refused;
            }
            show(form.refused(refused, ResellersPage::place), request, response);
        }
    }

    /** One in a line. */
    static List<String> networks(Form form) {
        String typed = form.typed("networks");
        return typed == null ? List.of() : List.of(typed.split("[\\s,;]+"));
    }

    /** Each network has its fault; all stand in one field. */
    static String place(String field) {
        return field.startsWith("networks[") ? "networks" : field;
    }

    private void show(Form form, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        showForm(
                "resellers",
                new Shown(resellers.list().items(), form, UUID.randomUUID().toString()),
                request,
                response);
    }

    record Shown(List<Reseller> items, Form form, String key) {
        String own() {
            return OWN;
        }
    }
}
