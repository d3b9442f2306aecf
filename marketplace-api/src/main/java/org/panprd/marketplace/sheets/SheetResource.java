package org.panprd.marketplace.sheets;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.identity.Callers;
import org.panprd.marketplace.platform.Answer;
import org.panprd.marketplace.platform.CsvWriter;
import org.panprd.marketplace.platform.Idempotency;
import org.panprd.marketplace.platform.Json;
import org.panprd.marketplace.platform.Languages;
import org.panprd.marketplace.platform.LargestBody;
import org.panprd.marketplace.platform.PathId;
import org.panprd.marketplace.platform.XlsxWriter;
import org.panprd.marketplace.sheets.ExportSheet.Target;
import org.panprd.marketplace.sheets.ImportView.ImportList;
import org.panprd.marketplace.sheets.SheetRoom.Span;
import org.panprd.marketplace.tenancy.Acting;
import org.panprd.marketplace.tenancy.Regions;
import org.panprd.marketplace.tenancy.Role;
import org.panprd.marketplace.tenancy.ScopeFilter;
import org.panprd.marketplace.tenants.Language;

/**
 * Sheets of an operator. One that is sent is checked by itself soon, and carried out once it is confirmed; how far that is,
 * its answer says.
 */
@ApplicationScoped
@Acting(Role.OPERATOR)
@Path("tenants/{" + ScopeFilter.TENANT + "}/operators/{" + ScopeFilter.OPERATOR + "}/sheets")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class SheetResource {
    static final String CSV = "text/csv";
    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final int MAX_BYTES = 8 * 1024 * 1024;

    @Inject
    KeepImports keepImports;

    @Inject
    ExportSheet exportSheet;

    @Inject
    Idempotency idempotency;

    @Inject
    Regions regions;

    @Inject
    Clock clock;

    @Context
    HttpHeaders headers;

    /** The latest first; they are kept for seven days. */
    @GET
    @Path("imports")
    public ImportList list(@BeanParam SheetPath path) {
        return keepImports.list(path.owner(), Languages.of(headers));
    }

    /** A sheet of at most 8 MB and 40,000 rows, by its content a spreadsheet or text. */
    @POST
    @Path("{kind}/imports")
    @Consumes({CSV, XLSX})
    @LargestBody(MAX_BYTES)
    @APIResponseSchema(ImportView.class)
    public Response send(
            @BeanParam SheetPath path,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            byte[] content,
            @Context SecurityContext security) {
        SheetKind kind = path.kind();
        Language language = Languages.of(headers);
        Answer answer = idempotency.once(
                path.tenant + "/" + path.operator + "/"
                        + Callers.signedIn(security).subject(),
                key,
                "POST sheets " + kind + " " + Idempotency.sha256(content),
                () -> new Answer(
                        202, null, language, Json.write(keepImports.begin(path.owner(), kind, content, language))));
        return Response.status(answer.status()).entity(answer.body()).build();
    }

    @GET
    @Path("imports/{id}")
    public ImportView show(@BeanParam SheetPath path, @PathParam("id") String id) {
        return keepImports.show(path.owner(), PathId.read(id), Languages.of(headers));
    }

    /** That it shall be carried out. */
    @POST
    @Path("imports/{id}/confirmation")
    public ImportView confirm(@BeanParam SheetPath path, @PathParam("id") String id) {
        return keepImports.confirm(path.owner(), PathId.read(id), Languages.of(headers));
    }

    @DELETE
    @Path("imports/{id}")
    public void remove(@BeanParam SheetPath path, @PathParam("id") String id) {
        keepImports.remove(path.owner(), PathId.read(id));
    }

    /** What there is to fill in. */
    @GET
    @Path("{kind}/tables")
    public TablesView tables(@BeanParam SheetPath path) {
        return TablesView.of(exportSheet.tables(path.kind()), Languages.of(headers));
    }

    /** One table, the first unless said otherwise; from today and for 92 days, unless said otherwise, 400 at the most. */
    @GET
    @Path("{kind}/sheet.csv")
    @Produces({CSV, "application/problem+json"})
    public Response csv(@BeanParam SheetPath path) {
        return file(path, CSV + ";charset=UTF-8", "csv", CsvWriter::new);
    }

    /** As {@code sheet.csv}; all tables, each on a page of its own, unless one is named. */
    @GET
    @Path("{kind}/sheet.xlsx")
    @Produces({XLSX, "application/problem+json"})
    public Response xlsx(@BeanParam SheetPath path) {
        return file(path, XLSX, "xlsx", XlsxWriter::new);
    }

    private Response file(SheetPath path, String type, String ending, ExportSheet.Form form) {
        SheetKind kind = path.kind();
        Span span = path.span(LocalDate.ofInstant(
                clock.instant(), ZoneId.of(regions.get(path.tenant).timeZone())));
        List<SheetTable> tables = path.tables(exportSheet.tables(kind), ending.equals("csv"));
        Target target = new Target(tables, Languages.of(headers), form);
        byte[] content = exportSheet.write(path.owner(), kind, span, target);
        String which = path.table == null ? kind.code() : path.table;
        String name = which + "-" + span.from() + "." + ending;
        return Response.ok(content, type)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .build();
    }
}
