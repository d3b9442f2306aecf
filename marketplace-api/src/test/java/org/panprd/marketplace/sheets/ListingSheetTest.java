package org.panprd.marketplace.sheets;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.panprd.marketplace.catalog.RealCatalogue;
import org.panprd.marketplace.kernel.FieldFault;
import org.panprd.marketplace.kernel.Refusal;
import org.panprd.marketplace.platform.CsvWriter;
import org.panprd.marketplace.platform.Json;
import org.panprd.marketplace.platform.SheetWriter;
import org.panprd.marketplace.platform.XlsxWriter;
import org.panprd.marketplace.publishing.Documents;
import org.panprd.marketplace.publishing.ImportDrafts.Change;
import org.panprd.marketplace.tenants.Language;
import org.panprd.marketplace.tenants.ListingForm;
import org.panprd.marketplace.tenants.ListingForm.FormField;
import org.panprd.marketplace.tenants.ListingForm.Kind;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class ListingSheetTest {
    private static final List<SheetTable> TABLES = new ListingSheet().tables();
    private static final String INN = "lijiang-courtyard-inn";

    private final SheetFaults faults = new SheetFaults();

    private List<SheetRow> read(byte[] sheet) {
        return new ReadSheet(TABLES, faults, rows -> {}).read(sheet);
    }

    private List<SheetRow> read(String... sheets) {
        List<SheetRow> rows = new ArrayList<>();
        Stream.of(sheets).forEach(sheet -> rows.addAll(read(sheet.getBytes(UTF_8))));
        return rows;
    }

    private static ObjectNode document(String id) {
        return Documents.of(RealCatalogue.listing(id));
    }

    /** What the only listing of sheets becomes. */
    private ObjectNode made(ObjectNode before, String... sheets) {
        List<Change> changes = ListingSheet.changes(read(sheets));
        assertThat(faults.all()).isEmpty();
        assertThat(changes).hasSize(1);
        return Documents.kept(changes.get(0).made(before.deepCopy()));
    }

    private ObjectNode inn(String... sheets) {
        return made(document("yunnan." + INN), sheets);
    }

    @Nested
    class What_was_taken_out {
        /** With everything that only the console sets. */
        private static Map<String, Map<String, JsonNode>> shipped() {
            Map<String, Map<String, JsonNode>> shipped = new TreeMap<>();
            RealCatalogue.listings().forEach((id, listing) -> {
                ObjectNode document = Documents.of(listing);
                ObjectNode photo = document.putArray("photos").addObject();
                photo.put("id", "0f8fad5b-d9cb-469f-a165-70867728950e").put("version", 3);
                photo.set("alt", document.path("title"));
                document.path("legs").forEach(leg -> ((ObjectNode) leg)
                        .putObject("share")
                        .put("partnership", id.toString())
                        .put("netPercent", 7));
                shipped.computeIfAbsent(id.tenant(), any -> new TreeMap<>()).put(id.code(), document);
            });
            return shipped;
        }

        private static byte[] written(Map<String, JsonNode> contents, List<SheetTable> tables, ExportSheet.Form form)
                throws IOException {
            var bytes = new ByteArrayOutputStream();
            try (SheetWriter writer = form.into(bytes)) {
                for (SheetTable table : tables) {
                    writer.page(SheetTable.label(table.name(), Language.TRADITIONAL_CHINESE));
                    writer.row(table.columns().stream()
                            .map(column -> SheetTable.label(column, Language.TRADITIONAL_CHINESE))
                            .toList());
                    ListingSheet.write(contents, table, writer);
                }
            }
            return bytes.toByteArray();
        }

        private void changes_nothing(Map<String, JsonNode> contents, List<SheetRow> rows) {
            assertThat(faults.all()).isEmpty();
            for (Change change : ListingSheet.changes(rows)) {
                ObjectNode before = (ObjectNode) Objects.requireNonNull(contents.get(change.code()));
                assertThat(Documents.kept(change.made(before.deepCopy()))).isEqualTo(before);
            }
        }

        @Test
        void as_a_spreadsheet_changes_no_listing() throws IOException {
            for (Map<String, JsonNode> contents : shipped().values()) {
                List<SheetRow> rows = read(written(contents, TABLES, XlsxWriter::new));

                assertThat(ListingSheet.changes(rows)).hasSameSizeAs(contents.entrySet());
                changes_nothing(contents, rows);
            }
        }

        @Test
        void as_text_files_changes_no_listing() throws IOException {
            Set<String> filled = new HashSet<>();
            for (Map<String, JsonNode> contents : shipped().values()) {
                for (SheetTable table : TABLES) {
                    List<SheetRow> rows = read(written(contents, List.of(table), CsvWriter::new));

                    rows.forEach(row -> filled.add(row.table()));
                    assertThat(rows).allMatch(row -> row.table().equals(table.name()));
                    changes_nothing(contents, rows);
                }
            }
            assertThat(filled).hasSameSizeAs(TABLES);
        }
    }

    @Nested
    class The_columns {
        @Test
        void are_all_fields_of_the_schema() {
            Set<String> columns = new HashSet<>();
            TABLES.forEach(table -> columns.addAll(table.columns()));

            assertThat(columns)
                    .hasSize(leaves(ListingForm.all()) - 2 + 1)
                    .contains(
                            "transfer.to.en",
                            "wellness.institution.validUntil",
                            "options.changes.swaps",
                            "units.rates.monthly.peak",
                            "photos.alt.zh-Hant",
                            "legs.startTime",
                            "highlights.en")
                    .doesNotContain("legs.share.netPercent");
            assertThat(TABLES).allMatch(table -> table.columns().size() <= ReadSheet.MOST_COLUMNS);
        }

        /** Code and operator are no columns, and the listing is one. */
        private static int leaves(List<FormField> fields) {
            return fields.stream()
                    .mapToInt(field -> field.kind() == Kind.TEXT
                            ? 3
                            : field.kind() == Kind.ROWS && field.fields().isEmpty()
                                    ? 3
                                    : field.fields().isEmpty() ? 1 : leaves(field.fields()))
                    .sum();
        }

        @ParameterizedTest
        @EnumSource
        void have_names_of_their_own(Language language) {
            Set<String> columns = new HashSet<>();
            TABLES.forEach(table -> columns.addAll(table.columns()));

            assertThat(columns.stream().map(column -> SheetTable.label(column, language)))
                    .doesNotHaveDuplicates();
            assertThat(TABLES.stream().map(table -> SheetTable.label(table.name(), language)))
                    .doesNotHaveDuplicates()
                    .allMatch(name -> name.length() <= 31);
        }
    }

    @Nested
    class A_row {
        @Test
        void changes_what_it_says_and_leaves_the_rest() {
            ObjectNode before = document("yunnan." + INN);
            JsonNode option = before.path("options").path(0);

            ObjectNode after = inn("listing,options.code,units.unit,units.price.base\n" + INN + ","
                    + option.path("code").asString() + ",ROOM,412.50\n");

            JsonNode price = after.path("options").path(0).path("units").path(0).path("price");
            assertThat(price.path("base").intValue()).isEqualTo(41_250);
            ((ObjectNode) before.path("options").path(0).path("units").path(0).path("price")).put("base", 41_250);
            assertThat(after).isEqualTo(before);
        }

        @Test
        void with_a_dash_takes_away() {
            ObjectNode after = inn(
                    "listing,themes,visits\n" + INN + ",\"tea, leisure\",-\n",
                    "listing,peak.from,peak.to\n" + INN + ",-,\n");

            assertThat(after.path("themes").toString()).isEqualTo("[\"tea\",\"leisure\"]");
            assertThat(after.has("peak")).isFalse();
        }

        @Test
        void of_a_list_is_an_entry_of_it_and_there_are_no_others() {
            ObjectNode after = inn("""
                    listing,peak.from,peak.to
                    INN,2027-01-05,3/9
                    INN,10-01,10-07
                    """.replace("INN", INN), """
                    listing,highlights.zh-Hans,highlights.zh-Hant,highlights.en
                    INN,茶,茶,Tea
                    """.replace("INN", INN));

            assertThat(after.path("peak").toString())
                    .isEqualTo("[{\"from\":\"01-05\",\"to\":\"03-09\"},{\"from\":\"10-01\",\"to\":\"10-07\"}]");
            assertThat(after.path("highlights")).hasSize(1);
        }

        @Test
        void can_be_of_a_new_listing() {
            ObjectNode after = made(
                    Json.MAPPER.createObjectNode(),
                    "listing,family,title.en\nevening,activity,An evening\n",
                    "listing,options.code,options.startTimes,options.stock\nevening,clay,\"9:00, 19:30\",12\n",
                    "listing,options.code,units.unit,units.price.base\nevening,clay,ADULT,88\n");

            assertThat(after.path("options").toString()).isEqualTo("""
                    [{"code":"clay","startTimes":["09:00","19:30"],"stock":12,\
                    "units":[{"unit":"ADULT","price":{"base":8800}}]}]""");
        }
    }

    @Nested
    class At_fault {
        private List<String> told(ObjectNode before, String... sheets) {
            List<SheetRow> rows = read(sheets);
            for (Change change : ListingSheet.changes(rows)) {
                Refusal refusal = catchThrowableOfType(Refusal.class, () -> {
                    ObjectNode after = Documents.kept(change.made(before.deepCopy()));
                    Documents.refuseWrong(before, after);
                });
                faults.add(
                        refusal.faults().stream()
                                .map(fault ->
                                        new FieldFault(change.place(fault.field()), fault.key(), fault.arguments()))
                                .toList(),
                        rows);
            }
            return faults.all().stream()
                    .map(fault -> fault.table() + " " + fault.row() + " " + fault.column() + " " + fault.key())
                    .toList();
        }

        @Test
        void is_told_by_table_row_and_column() {
            assertThat(told(document("yunnan." + INN), """
                    listing,options.code,units.unit,units.price.base
                    INN,none,ROOM,4
                    INN,twin,ROOM,much
                    """.replace("INN", INN), """
                    listing,options.code,options.stock
                    INN,twin,few
                    INN,,4
                    """.replace("INN", INN), """
                    listing,wellness.medicalActs
                    INN,1
                    INN,maybe
                    """.replace(
                                    "INN", INN)))
                    .containsExactlyInAnyOrder(
                            "units 2 options.code unknown-value",
                            "units 3 units.price.base sheet-amount",
                            "options 2 options.stock sheet-number",
                            "options 3 options.code required",
                            "listings 3 listing sheet-listing-twice");
        }

        @Test
        void is_what_a_field_cannot_hold() {
            assertThat(told(document("yunnan." + INN), """
                    listing,picture,bestMonths
                    INN,nonesuch,"1, 13"
                    """.replace("INN", INN), """
                    listing,cancellation.hoursBefore,cancellation.refundPercent
                    INN,48,100
                    INN,24,101
                    """.replace("INN", INN)))
                    .containsExactlyInAnyOrder(
                            "listings 2 picture unknown-value",
                            "listings 2 bestMonths most",
                            "cancellation 3 cancellation.refundPercent most");
        }

        @Test
        void is_what_belongs_to_no_listing() {
            assertThat(told(Json.MAPPER.createObjectNode(), "listing,peak.from,peak.to\nnone,01-01,02-01\n"))
                    .containsExactly("peak 2 listing unknown-listing");
        }

        @ParameterizedTest
        @ValueSource(strings = {"guest,price\nx,y\n", "capacity,closed\n1,1\n"})
        void is_a_table_that_is_none_of_these(String sheet) {
            assertThat(read(sheet)).isEmpty();
            assertThat(faults.all()).singleElement().matches(fault -> fault.key()
                    .equals("sheet-table-unknown"));
        }

        @Test
        void is_a_page_that_is_there_twice_or_another() throws IOException {
            var bytes = new ByteArrayOutputStream();
            try (SheetWriter writer = new XlsxWriter(bytes)) {
                for (String page : List.of("One", "Two")) {
                    writer.page(page);
                    writer.row(List.of("listing", "title.en"));
                    writer.row(List.of(INN, page));
                }
                writer.page("Mine");
                writer.row(List.of("Call them on Monday"));
            }

            read(bytes.toByteArray());

            assertThat(faults.all())
                    .extracting(SheetFault::table, SheetFault::row, SheetFault::key)
                    .containsExactly(tuple("Two", 1, "sheet-table-twice"), tuple("Mine", 1, "sheet-table-unknown"));
        }
    }
}
