package org.panprd.marketplace.web.work;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.web.api.ApiProblem;
import org.panprd.marketplace.web.api.Catalogue;
import org.panprd.marketplace.web.api.DayPrices;
import org.panprd.marketplace.web.api.Pricing;
import org.panprd.marketplace.web.api.Rights;
import org.panprd.marketplace.web.api.StockPart;
import org.panprd.marketplace.web.api.Stocks;
import org.panprd.marketplace.web.page.Choice;
import org.panprd.marketplace.web.page.Form;
import org.panprd.marketplace.web.page.PersonalPage;
import org.panprd.marketplace.web.page.Texts;
import org.panprd.marketplace.web.page.Typed;

/** The calendar of an operator's prices, and a form that sets some days of one option. */
@WebServlet("/prices/*")
public final class PricesPage extends PersonalPage {
    private static final List<String> FIELDS = List.of("row", "from", "until", "act", "value");
    private static final List<String> WEEKDAYS = List.of("1", "2", "3", "4", "5", "6", "7");
    private static final List<String> ACTS = List.of("PRICE", "NIGHTS", "CUTOFF", "RESET");
    private static final int MINUTES = 60;
    private static final int MOST_HOURS = 100_000;

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
        Form form = Form.filled(FIELDS, field -> request.getParameter(field.equals("from") ? "day" : field));
        show(address.get(), form, null, request, response);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Optional<PriceAddress> address = PriceAddress.of(request);
        if (address.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        Form form = Form.read(request, FIELDS);
        PriceAddress prices = address.get();
        try {
            pricing.change(
                    prices.tenant(),
                    prices.operator(),
                    StockPart.of(null, shown(request), Stocks.DAYS),
                    String.valueOf(request.getParameter("tag")),
                    new DayPrices.Changes(List.of(typed(form, ticked(request, "weekday")))));
            String from = shown(request);
            seeOther(response, prices.prices() + "?notice=changed" + (from == null ? "" : "&from=" + from));
        } catch (ApiProblem refused) {
            if (!refused.isCorrectable() && !refused.isOutdated()) {
                throw refused;
            }
            show(prices, form.refused(refused, PricesPage::place), refused, request, response);
        }
    }

    private static DayPrices.Change typed(Form form, List<String> weekdays) {
        String[] row = String.valueOf(form.typed("row")).split("/", -1);
        String act = String.valueOf(form.typed("act"));
        String value = form.typed("value");
        Long amount = Typed.amount(value);
        Integer number = Typed.number(value);
        Map<String, Long> prices =
                act.equals("PRICE") && row.length > 2 && amount != null ? Map.of(row[2], amount) : null;
        Integer hours = number == null || number > MOST_HOURS ? Integer.valueOf(-1) : number;
        return new DayPrices.Change(
                row[0],
                row.length > 1 ? row[1] : null,
                form.typed("from"),
                form.typed("until") == null ? form.typed("from") : form.typed("until"),
                weekdays.isEmpty()
                        ? null
                        : weekdays.stream()
                                .filter(WEEKDAYS::contains)
                                .map(Integer::valueOf)
                                .toList(),
                prices,
                act.equals("NIGHTS") ? number : null,
                act.equals("CUTOFF") ? Integer.valueOf(hours * MINUTES) : null,
                act.equals("RESET") ? Boolean.TRUE : null);
    }

    /** Where on the form a field of the API stands. */
    private static String place(String field) {
        String name = field.replaceFirst("^changes\\[0]\\.", "");
        if (name.startsWith("prices.") || name.equals("minNights") || name.equals("cutoffMinutes")) {
            return "value";
        }
        return switch (name) {
            case "listing", "option" -> "row";
            case "reset" -> "act";
            default -> name;
        };
    }

    private static @Nullable String shown(HttpServletRequest request) {
        String from = request.getParameter(request.getMethod().equals("POST") ? "shown" : "from");
        return from != null && from.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}") ? from : null;
    }

    private void show(
            PriceAddress address,
            Form form,
            @Nullable ApiProblem refused,
            HttpServletRequest request,
            HttpServletResponse response)
            throws ServletException, IOException {
        DayPrices prices =
                pricing.prices(address.tenant(), address.operator(), StockPart.of(null, shown(request), Stocks.DAYS));
        Texts texts = Texts.in(visit.language());
        showForm(
                "prices",
                new Shown(
                        address,
                        address.employer(),
                        address.employer().region(catalogue.regions().tenants()),
                        rights.me().acting().size() > 1,
                        prices,
                        rows(prices, texts),
                        Choice.of(texts, "prices.act", ACTS),
                        ticked(request, "weekday"),
                        form,
                        refused,
                        "changed".equals(request.getParameter("notice"))),
                request,
                response);
    }

    /** A kind of guest on a day. */
    record Cell(String unit, LocalDate day) {}

    /** The address by which a day is chosen for the form. */
    static String choose(PriceAddress address, DayPrices prices, DayPrices.Row row, Cell cell) {
        long price = prices.price(row, cell.unit(), cell.day()).amountMinor();
        return address.prices() + "?from=" + prices.from() + "&row=" + code(row, cell.unit()) + "&day=" + cell.day()
                + "&until=" + cell.day() + "&act=PRICE&value=" + Typed.ofAmount(price) + "#change";
    }

    private static List<Choice> rows(DayPrices prices, Texts texts) {
        return prices.items().stream()
                .flatMap(row -> row.units().stream()
                        .map(unit -> new Choice(
                                code(row, unit),
                                row.title() + " · " + row.optionTitle() + " · " + texts.get("unit." + unit))))
                .toList();
    }

    private static String code(DayPrices.Row row, String unit) {
        return row.listing() + "/" + row.option() + "/" + unit;
    }

    record Shown(
            PriceAddress address,
            Employer employer,
            String region,
            boolean hasOthers,
            DayPrices prices,
            List<Choice> rows,
            List<Choice> acts,
            List<String> weekdays,
            Form form,
            @Nullable ApiProblem refused,
            boolean isChanged) {
        List<LocalDate> dates() {
            return Stream.iterate(prices.from(), day -> !day.isAfter(prices.until()), day -> day.plusDays(1))
                    .toList();
        }

        String earlier() {
            return address.prices() + "?from=" + prices.from().minusDays(Stocks.DAYS);
        }

        String later() {
            return address.prices() + "?from=" + prices.from().plusDays(Stocks.DAYS);
        }

        String choose(DayPrices.Row row, String unit, LocalDate day) {
            return PricesPage.choose(address, prices, row, new Cell(unit, day));
        }

        /** The listings, once each. */
        List<Choice> listings() {
            Map<String, String> titles = new LinkedHashMap<>();
            prices.items().forEach(row -> titles.put(row.listing(), row.title()));
            return titles.entrySet().stream()
                    .map(one -> new Choice(address.plan(one.getKey()), one.getValue()))
                    .toList();
        }

        List<String> allWeekdays() {
            return WEEKDAYS;
        }

        boolean isOn(String weekday) {
            return weekdays.contains(weekday);
        }
    }
}
