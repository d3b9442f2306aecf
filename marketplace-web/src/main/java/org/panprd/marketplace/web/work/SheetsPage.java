package org.panprd.marketplace.web.work;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.MultipartConfig;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.web.api.ApiProblem;
import org.panprd.marketplace.web.api.Businesses;
import org.panprd.marketplace.web.api.Catalogue;
import org.panprd.marketplace.web.api.Me;
import org.panprd.marketplace.web.api.Rights;
import org.panprd.marketplace.web.api.Sheet;
import org.panprd.marketplace.web.api.SheetTables;
import org.panprd.marketplace.web.api.Sheets;
import org.panprd.marketplace.web.page.Choice;
import org.panprd.marketplace.web.page.Form;
import org.panprd.marketplace.web.page.PersonalPage;
import org.panprd.marketplace.web.page.Texts;
import org.panprd.marketplace.web.page.Upload;

/** An operator's sheets: taken out, sent, and for each that was sent what it would do and what is wrong with it. */
@WebServlet("/sheets/*")
@MultipartConfig(
        maxFileSize = Upload.MOST_READ,
        maxRequestSize = Upload.MOST_READ,
        fileSizeThreshold = Upload.MOST_READ)
public final class SheetsPage extends PersonalPage {
    private static final Pattern PATH = Pattern.compile("/(?<tenant>[a-z]{2,30})/(?<operator>[a-z0-9-]{1,60})"
            + "(?:/(?<id>[0-9a-f-]{36})|/(?<kind>[a-z]{1,20})\\.(?<form>csv|xlsx))?");
    private static final List<String> FIELDS = List.of("kind");
    private static final String LISTINGS = "listings";
    private static final List<String> KINDS = List.of("stock", "prices", LISTINGS);
    private static final List<String> DAYS = List.of("31", "92", "365");
    private static final Pattern TABLE = Pattern.compile("[a-zA-Z]{1,40}");
    private static final String SOON_SECONDS = "2";

    @Inject
    transient Sheets sheets;

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
        } else if (path.group("kind") != null) {
            download(path, request, response);
        } else if (path.group("id") != null) {
            Sheet sheet = sheets.show(path.group("tenant"), path.group("operator"), path.group("id"));
            if (sheet.isUnderWay()) {
                response.setHeader("Refresh", SOON_SECONDS);
            }
            showForm("sheet", shown(path, List.of(sheet), List.of(), Form.of(FIELDS)), request, response);
        } else {
            showAll(path, Form.of(FIELDS), request, response);
        }
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Matcher path = path(request);
        if (path == null || path.group("kind") != null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (path.group("id") == null) {
            take(path, request, response);
        } else if (request.getParameter("remove") != null) {
            sheets.remove(path.group("tenant"), path.group("operator"), path.group("id"));
            seeOther(response, own(path));
        } else {
            sheets.confirm(path.group("tenant"), path.group("operator"), path.group("id"), new Businesses.Nothing());
            seeOther(response, own(path) + "/" + path.group("id"));
        }
    }

    private void take(Matcher path, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Form form = Form.read(request, FIELDS);
        String kind = form.typed("kind");
        Upload upload = Upload.readSheet(request);
        String problem = kind == null || !KINDS.contains(kind)
                ? "sheets.kindNeeded"
                : upload.problem().orElse(null);
        if (kind == null || problem != null) {
            showAll(path, new Form(form.values(), form.errors(), say(String.valueOf(problem))), request, response);
            return;
        }
        try {
            Sheet sheet = sheets.send(
                    path.group("tenant"),
                    path.group("operator"),
                    kind,
                    String.valueOf(request.getParameter("key")),
                    upload.content());
            seeOther(response, own(path) + "/" + sheet.id());
        } catch (ApiProblem refused) {
            if (!refused.isCorrectable()) {
                throw refused;
            }
            showAll(path, form.refused(refused, UnaryOperator.identity()), request, response);
        }
    }

    private void download(Matcher path, HttpServletRequest request, HttpServletResponse response) throws IOException {
        String kind = path.group("kind");
        String days = request.getParameter("days");
        String table = request.getParameter("table");
        boolean isTable = table == null || TABLE.matcher(table).matches();
        if (!KINDS.contains(kind) || !DAYS.contains(String.valueOf(days)) || !isTable) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        boolean csv = path.group("form").equals("csv");
        send(
                response,
                csv ? Sheets.CSV + ";charset=UTF-8" : Sheets.XLSX,
                (table == null ? kind : table) + "." + path.group("form"),
                csv
                        ? sheets.csv(path.group("tenant"), path.group("operator"), kind, days, table)
                        : sheets.xlsx(path.group("tenant"), path.group("operator"), kind, days));
    }

    private void showAll(Matcher path, Form form, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        List<Sheet> items =
                sheets.list(path.group("tenant"), path.group("operator")).items();
        List<SheetTables.Table> tables = sheets.tables(path.group("tenant"), path.group("operator"), LISTINGS)
                .items();
        showForm("sheets", shown(path, items, tables, form), request, response);
    }

    private Shown shown(Matcher path, List<Sheet> items, List<SheetTables.Table> tables, Form form) {
        Employer employer = new Employer(path.group("tenant"), path.group("operator"));
        Me me = rights.me();
        Texts texts = Texts.in(visit.language());
        return new Shown(
                employer,
                employer.region(catalogue.regions().tenants()),
                me.acting().size() > 1,
                items,
                tables,
                Choice.of(texts, "sheets.kind", KINDS),
                DAYS,
                form,
                UUID.randomUUID().toString());
    }

    private static String own(Matcher path) {
        return "/sheets/" + path.group("tenant") + "/" + path.group("operator");
    }

    private static @Nullable Matcher path(HttpServletRequest request) {
        Matcher path = PATH.matcher(String.valueOf(request.getPathInfo()));
        return path.matches() ? path : null;
    }

    record Shown(
            Employer employer,
            String region,
            boolean hasOthers,
            List<Sheet> items,
            List<SheetTables.Table> tables,
            List<Choice> kinds,
            List<String> days,
            Form form,
            String key) {
        Sheet one() {
            return items.get(0);
        }
    }
}
