package org.panprd.marketplace.web.work;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.web.api.ApiProblem;
import org.panprd.marketplace.web.api.Catalogue;
import org.panprd.marketplace.web.api.DayPrices;
import org.panprd.marketplace.web.api.Me;
import org.panprd.marketplace.web.api.Pricing;
import org.panprd.marketplace.web.api.Rights;
import org.panprd.marketplace.web.api.Stock;
import org.panprd.marketplace.web.api.StockPart;
import org.panprd.marketplace.web.api.Stocks;
import org.panprd.marketplace.web.page.Choice;
import org.panprd.marketplace.web.page.Form;
import org.panprd.marketplace.web.page.PersonalPage;
import org.panprd.marketplace.web.page.Texts;

/** The calendar of an operator's stock: options down, days across, and a form that changes some days of one of them. */
@WebServlet("/stock/*")
public final class StockPage extends PersonalPage {
    private static final String ROW = "row";
    private static final List<String> FIELDS = List.of(ROW, "from", "until", "capacity", "act");
    private static final List<String> WEEKDAYS = List.of("1", "2", "3", "4", "5", "6", "7");
    private static final List<String> ACTS = List.of("CAPACITY", "CLOSE", "OPEN", "RESET");

    @Inject
    transient Stocks stocks;

    @Inject
    transient Pricing pricing;

    @Inject
    transient Rights rights;

    @Inject
    transient Catalogue catalogue;

    /** Which part of whose calendar is seen. */
    record Seen(
            Employer employer,
            @Nullable String listing,
            @Nullable String from) {
        String path() {
            return "/stock/" + employer.tenant() + "/" + employer.operator();
        }

        StockPart part(int days) {
            return StockPart.of(listing, from, days);
        }

        /** The address of the same calendar from another day. */
        String at(@Nullable LocalDate day) {
            String first = day == null ? from : day.toString();
            return path() + "?" + (listing == null ? "" : "listing=" + listing + "&")
                    + (first == null ? "" : "from=" + first);
        }
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Seen seen = seen(request);
        if (seen == null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        Form form = Form.filled(
                FIELDS, field -> field.equals("from") ? request.getParameter("day") : request.getParameter(field));
        show(seen, form, null, request, response);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Seen seen = seen(request);
        if (seen == null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        Form form = Form.read(request, FIELDS);
        try {
            stocks.change(
                    seen.employer().tenant(),
                    String.valueOf(seen.employer().operator()),
                    seen.part(Stocks.DAYS),
                    String.valueOf(request.getParameter("tag")),
                    new Stock.Changes(List.of(typed(form, ticked(request, "weekday")))));
            seeOther(response, seen.at(null) + "&notice=changed");
        } catch (ApiProblem refused) {
            if (!refused.isCorrectable() && !refused.isOutdated()) {
                throw refused;
            }
            show(seen, form.refused(refused, StockPage::place), refused, request, response);
        }
    }

    private static Stock.Change typed(Form form, List<String> weekdays) {
        String[] row = String.valueOf(form.typed(ROW)).split("/", -1);
        String act = String.valueOf(form.typed("act"));
        String capacity = form.typed("capacity");
        boolean isNumber = capacity != null && capacity.matches("-?[0-9]{1,6}");
        return new Stock.Change(
                row[0],
                row.length > 1 ? row[1] : null,
                row.length > 2 ? row[2] : null,
                form.typed("from"),
                form.typed("until") == null ? form.typed("from") : form.typed("until"),
                weekdays.isEmpty()
                        ? null
                        : weekdays.stream()
                                .filter(WEEKDAYS::contains)
                                .map(Integer::valueOf)
                                .toList(),
                act.equals("CAPACITY") && isNumber ? Integer.valueOf(String.valueOf(capacity)) : null,
                act.equals("RESET") ? Boolean.TRUE : null,
                closed(act));
    }

    private static @Nullable Boolean closed(String act) {
        return switch (act) {
            case "CLOSE" -> Boolean.TRUE;
            case "OPEN" -> Boolean.FALSE;
            default -> null;
        };
    }

    /** Where on the form a field of the API stands. */
    private static String place(String field) {
        String name = field.replaceFirst("^changes\\[0]\\.", "");
        return switch (name) {
            case "listing", "option", "startTime" -> ROW;
            case "reset", "closed" -> "act";
            default -> name;
        };
    }

    private void show(
            Seen seen,
            Form form,
            @Nullable ApiProblem refused,
            HttpServletRequest request,
            HttpServletResponse response)
            throws ServletException, IOException {
        Employer employer = seen.employer();
        String operator = String.valueOf(employer.operator());
        Stock stock = stocks.show(employer.tenant(), operator, seen.part(Stocks.DAYS));
        Stock all = seen.listing() == null
                ? stock
                : stocks.show(employer.tenant(), operator, StockPart.of(null, seen.from(), 1));
        Me me = rights.me();
        Texts texts = Texts.in(visit.language());
        showForm(
                "stock",
                new Shown(
                        seen,
                        employer,
                        employer.region(catalogue.regions().tenants()),
                        me.acting().size() > 1,
                        stock,
                        pricing.prices(employer.tenant(), operator, seen.part(Stocks.DAYS)),
                        listings(all),
                        rows(stock),
                        Choice.of(texts, "stock.act", ACTS),
                        ticked(request, "weekday"),
                        form,
                        refused,
                        "changed".equals(request.getParameter("notice"))),
                request,
                response);
    }

    private static List<Choice> listings(Stock stock) {
        Map<String, String> titles = new LinkedHashMap<>();
        stock.items().forEach(row -> titles.put(row.listing(), row.title()));
        return titles.entrySet().stream()
                .map(one -> new Choice(one.getKey(), one.getValue()))
                .toList();
    }

    private static List<Choice> rows(Stock stock) {
        return stock.items().stream()
                .map(row -> new Choice(
                        code(row),
                        row.title() + " · " + row.optionTitle()
                                + (row.startTime() == null ? "" : " · " + row.startTime())))
                .toList();
    }

    private static String code(Stock.Row row) {
        return row.listing() + "/" + row.option() + (row.startTime() == null ? "" : "/" + row.startTime());
    }

    private static @Nullable Seen seen(HttpServletRequest request) {
        String path = String.valueOf(request.getPathInfo());
        if (!path.matches("/[a-z]{2,30}/[a-z0-9-]{1,60}")) {
            return null;
        }
        String[] parts = path.substring(1).split("/", 2);
        String listing = text(request, "listing");
        String from = text(request, request.getMethod().equals("POST") ? "shown" : "from");
        return new Seen(
                new Employer(parts[0], parts[1]),
                listing != null && listing.matches("[a-z0-9-]{1,60}") ? listing : null,
                from != null && from.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}") ? from : null);
    }

    record Shown(
            Seen seen,
            Employer employer,
            String region,
            boolean hasOthers,
            Stock stock,
            DayPrices prices,
            List<Choice> listings,
            List<Choice> rows,
            List<Choice> acts,
            List<String> weekdays,
            Form form,
            @Nullable ApiProblem refused,
            boolean isChanged) {
        List<LocalDate> dates() {
            return Stream.iterate(stock.from(), day -> !day.isAfter(stock.until()), day -> day.plusDays(1))
                    .toList();
        }

        LocalDate earlier() {
            return stock.from().minusDays(Stocks.DAYS);
        }

        LocalDate later() {
            return stock.from().plusDays(Stocks.DAYS);
        }

        /** The address by which a day is chosen for the form. */
        String choose(Stock.Row row, LocalDate day) {
            return seen.at(stock.from()) + "&row=" + URLEncoder.encode(code(row), StandardCharsets.UTF_8) + "&day="
                    + day + "&until=" + day + "#change";
        }

        /** What an option costs stands under the last of its rows, by kind of guest. */
        List<DayPrices.Row> priced(Stock.Row row) {
            int next = stock.items().indexOf(row) + 1;
            boolean isLast = next == stock.items().size()
                    || !stock.items().get(next).listing().equals(row.listing())
                    || !stock.items().get(next).option().equals(row.option());
            return prices.items().stream()
                    .filter(one -> isLast
                            && one.listing().equals(row.listing())
                            && one.option().equals(row.option()))
                    .toList();
        }

        /** The address at which the price of a day is changed. */
        String price(DayPrices.Row row, String unit, LocalDate day) {
            return PricesPage.choose(
                    new PriceAddress(employer.tenant(), String.valueOf(employer.operator()), null),
                    prices,
                    row,
                    new PricesPage.Cell(unit, day));
        }

        List<String> allWeekdays() {
            return WEEKDAYS;
        }

        boolean isOn(String weekday) {
            return weekdays.contains(weekday);
        }
    }
}
