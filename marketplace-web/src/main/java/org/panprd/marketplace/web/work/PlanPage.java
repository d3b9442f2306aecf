package org.panprd.marketplace.web.work;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.web.api.ApiProblem;
import org.panprd.marketplace.web.api.Catalogue;
import org.panprd.marketplace.web.api.Money;
import org.panprd.marketplace.web.api.PricePlan;
import org.panprd.marketplace.web.api.PriceQuestion;
import org.panprd.marketplace.web.api.PriceTest;
import org.panprd.marketplace.web.api.Pricing;
import org.panprd.marketplace.web.api.Rights;
import org.panprd.marketplace.web.page.Choice;
import org.panprd.marketplace.web.page.Form;
import org.panprd.marketplace.web.page.PersonalPage;

/** The plan of a listing's prices, and a tester that says why something would cost what it costs. */
@WebServlet("/price-plan/*")
public final class PlanPage extends PersonalPage {
    private static final List<String> QUESTION = List.of("option", "date", "nights", "units", "booked", "code");

    @Inject
    transient Pricing pricing;

    @Inject
    transient Rights rights;

    @Inject
    transient Catalogue catalogue;

    /** What was asked of the tester, and what it said. */
    record Test(Form form, @Nullable PriceTest answer) {
        Money money(long minor) {
            return new Money(
                    String.valueOf(answer == null ? null : answer.total().currency()), minor);
        }
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Optional<PriceAddress> address = PriceAddress.of(request).filter(found -> found.listing() != null);
        if (address.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        PricePlan plan = plan(address.get());
        show(address.get(), plan, new PlanForm(plan).filled(), request, response);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Optional<PriceAddress> address = PriceAddress.of(request).filter(found -> found.listing() != null);
        if (address.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        PriceAddress own = address.get();
        PricePlan plan = plan(own);
        PlanForm reader = new PlanForm(plan, request.getParameterMap().keySet());
        Form form = Form.read(request, reader.fields());
        try {
            pricing.put(
                    own.tenant(),
                    own.operator(),
                    String.valueOf(own.listing()),
                    String.valueOf(request.getParameter("tag")),
                    reader.plan(form));
            seeOther(response, own.plan(String.valueOf(own.listing())) + "?notice=changed");
        } catch (ApiProblem refused) {
            if (!refused.isCorrectable() && !refused.isOutdated()) {
                throw refused;
            }
            Form wrong = form.refused(refused, field -> reader.place(form, field));
            show(own, plan, refused.isOutdated() ? wrong.beside(reader.filled()) : wrong, request, response);
        }
    }

    private PricePlan plan(PriceAddress address) {
        return pricing.plan(address.tenant(), address.operator(), String.valueOf(address.listing()));
    }

    private void show(
            PriceAddress address, PricePlan plan, Form form, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        showForm(
                "price-plan",
                new Shown(
                        address,
                        address.employer(),
                        address.employer().region(catalogue.regions().tenants()),
                        rights.me().acting().size() > 1,
                        plan,
                        new PlanForm(plan, form.values().keySet()),
                        form,
                        test(address, request),
                        "changed".equals(request.getParameter("notice"))),
                request,
                response);
    }

    private Test test(PriceAddress address, HttpServletRequest request) {
        if (request.getParameter("date") == null) {
            return new Test(Form.of(QUESTION), null);
        }
        Form form = Form.read(request, QUESTION);
        try {
            PriceTest answer = pricing.test(
                    address.tenant(),
                    address.operator(),
                    String.valueOf(address.listing()),
                    PriceQuestion.of(form::typed));
            return new Test(form, answer);
        } catch (ApiProblem refused) {
            if (!refused.isCorrectable()) {
                throw refused;
            }
            return new Test(form.refused(refused, field -> field.equals("promotionCode") ? "code" : field), null);
        }
    }

    record Shown(
            PriceAddress address,
            Employer employer,
            String region,
            boolean hasOthers,
            PricePlan plan,
            PlanForm reader,
            Form form,
            Test test,
            boolean isChanged) {
        List<PlanForm.Priced> priced() {
            return reader.priced();
        }

        List<Integer> seasons() {
            return reader.seasons();
        }

        List<String> kinds() {
            return PlanForm.KINDS;
        }

        List<Integer> rows(String kind) {
            return reader.rows(kind);
        }

        List<String> weekdays() {
            return List.of("1", "2", "3", "4", "5", "6", "7");
        }

        List<Choice> options() {
            return plan.options().stream()
                    .map(option -> new Choice(option.option(), option.title()))
                    .toList();
        }
    }
}
