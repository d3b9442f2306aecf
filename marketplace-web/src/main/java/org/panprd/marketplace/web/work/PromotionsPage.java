package org.panprd.marketplace.web.work;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.web.api.ApiProblem;
import org.panprd.marketplace.web.api.Catalogue;
import org.panprd.marketplace.web.api.Money;
import org.panprd.marketplace.web.api.Pricing;
import org.panprd.marketplace.web.api.Promotion;
import org.panprd.marketplace.web.api.Rights;
import org.panprd.marketplace.web.page.Form;
import org.panprd.marketplace.web.page.PersonalPage;
import org.panprd.marketplace.web.page.Typed;

/** An operator's codes, and a form that makes one or changes the one that is chosen. */
@WebServlet("/promotions/*")
public final class PromotionsPage extends PersonalPage {
    private static final List<String> DAYS = List.of("bookFrom", "bookUntil", "travelFrom", "travelUntil");
    private static final List<String> FIELDS = List.of(
            "code", "percent", "amount", "mostUses", "bookFrom", "bookUntil", "travelFrom", "travelUntil", "listings");

    @Inject
    transient Pricing pricing;

    @Inject
    transient Rights rights;

    @Inject
    transient Catalogue catalogue;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Optional<PriceAddress> address = PriceAddress.of(request);
        if (address.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        show(address.get(), null, false, request, response);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Optional<PriceAddress> address = PriceAddress.of(request);
        if (address.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        PriceAddress own = address.get();
        Form form = Form.read(request, FIELDS);
        try {
            pricing.putPromotion(
                    own.tenant(),
                    own.operator(),
                    code(form.typed("code")),
                    String.valueOf(request.getParameter("tag")),
                    terms(form));
            seeOther(response, own.promotions() + "?notice=changed");
        } catch (ApiProblem refused) {
            if (!refused.isCorrectable() && !refused.isOutdated()) {
                throw refused;
            }
            show(own, form.refused(refused, PromotionsPage::place), refused.isOutdated(), request, response);
        }
    }

    /** What cannot stand in an address is no code either; the API says what one is. */
    private static String code(@Nullable String typed) {
        String code = String.valueOf(typed).toUpperCase(Locale.ROOT);
        return code.matches("[A-Z0-9]{1,40}") ? code : "-";
    }

    private static Promotion.Terms terms(Form form) {
        String listings = form.typed("listings");
        return new Promotion.Terms(
                Typed.number(form.typed("percent")),
                Typed.amount(form.typed("amount")),
                listings == null ? List.of() : List.of(listings.split("[\\s,，]+")),
                form.typed("bookFrom"),
                form.typed("bookUntil"),
                form.typed("travelFrom"),
                form.typed("travelUntil"),
                Typed.number(form.typed("mostUses")));
    }

    /** Where on the form a field of the API stands. */
    private static String place(String field) {
        return field.equals("amountMinor") ? "amount" : field.replaceFirst("\\[.*", "");
    }

    private static Form filled(@Nullable Promotion chosen) {
        Map<String, String> known = new HashMap<>();
        if (chosen != null) {
            Money amount = chosen.amount();
            known.put("code", chosen.code());
            known.put("percent", chosen.percent() == null ? "" : String.valueOf(chosen.percent()));
            known.put("amount", amount == null ? "" : Typed.ofAmount(amount.amountMinor()));
            known.put("mostUses", String.valueOf(chosen.mostUses()));
            known.put("listings", String.join(" ", chosen.listings()));
            List<@Nullable Object> days =
                    Arrays.asList(chosen.bookFrom(), chosen.bookUntil(), chosen.travelFrom(), chosen.travelUntil());
            for (int i = 0; i < DAYS.size(); i++) {
                Object day = days.get(i);
                known.put(DAYS.get(i), day == null ? "" : day.toString());
            }
        }
        return Form.filled(FIELDS, known::get);
    }

    private void show(
            PriceAddress address,
            @Nullable Form refused,
            boolean isOutdated,
            HttpServletRequest request,
            HttpServletResponse response)
            throws ServletException, IOException {
        List<Promotion> all =
                pricing.promotions(address.tenant(), address.operator()).items();
        String code = refused == null ? request.getParameter("code") : code(refused.typed("code"));
        Promotion chosen =
                all.stream().filter(one -> one.code().equals(code)).findFirst().orElse(null);
        Form kept = filled(chosen);
        Form form = refused == null ? kept : isOutdated ? refused.beside(kept) : refused;
        showForm(
                "promotions",
                new Shown(
                        address,
                        address.employer(),
                        address.employer().region(catalogue.regions().tenants()),
                        rights.me().acting().size() > 1,
                        all,
                        chosen == null ? 0 : chosen.version(),
                        form,
                        "changed".equals(request.getParameter("notice"))),
                request,
                response);
    }

    record Shown(
            PriceAddress address,
            Employer employer,
            String region,
            boolean hasOthers,
            List<Promotion> promotions,
            long version,
            Form form,
            boolean isChanged) {}
}
