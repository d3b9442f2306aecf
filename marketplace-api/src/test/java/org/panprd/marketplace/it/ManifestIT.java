package org.panprd.marketplace.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** Who comes on a day, on paper. */
@OnTheMarket
class ManifestIT {
    private final Market market;
    private final Desk desk;
    private final Traveller traveller;

    ManifestIT(Market market) {
        this.market = market;
        this.desk = new Desk(market, 200);
        this.traveller = market.traveller();
    }

    private byte[] prints(String ending) {
        Response answer = desk.operator.request().get(Desk.path() + "/manifests/" + desk.day + "/manifest." + ending);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        assertThat(answer.header("Cache-Control")).isEqualTo("private, no-store");
        return answer.asByteArray();
    }

    @Test
    void names_each_party_with_its_notes_and_is_written_down() throws IOException {
        UUID booking = traveller.confirmed(desk.trip());
        UUID held = traveller.held(desk.trip());
        desk.operator.post(desk.item(booking) + "/notes", Map.of("words", "step-free"));

        try (PDDocument pdf = Loader.loadPDF(prints("pdf"))) {
            assertThat(new PDFTextStripper().getText(pdf))
                    .contains(desk.reference(booking), "王芳", "Adult 2", "step-free", desk.day.toString())
                    .doesNotContain(desk.reference(held), "138 0013");
        }
        assertThat(desk.trail()).first().isEqualTo("manifest.printed");
    }

    @Test
    void is_a_spreadsheet_in_which_no_name_is_a_formula() throws IOException {
        UUID booking = traveller.confirmed(desk.trip().guestsNamed("=1+1"));

        List<String> cells = new ArrayList<>();
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(prints("xlsx")))) {
            book.getSheetAt(0)
                    .forEach(row -> row.forEach(cell -> {
                        assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
                        cells.add(cell.getStringCellValue());
                    }));
        }

        assertThat(cells).contains(desk.reference(booking), "=1+1");
    }

    /** Nobody at the door takes a list for all of it that is not. */
    @Test
    void says_that_there_are_more_than_it_names() throws IOException {
        UUID booking = traveller.confirmed(desk.trip());
        Database database = market.database();
        try {
            database.changeAsSuperuser("""
                    insert into booking select other.* from booking one cross join generate_series(1, 2000) n
                    cross join jsonb_populate_record(one, jsonb_build_object(
                        'booking_id', gen_random_uuid(), 'reference', 'MANY' || n)) other
                    where one.booking_id = ?""", booking);
            database.changeAsSuperuser("""
                    insert into booking_item select other.* from booking_item one cross join booking b
                    cross join jsonb_populate_record(one, jsonb_build_object('booking_id', b.booking_id)) other
                    where one.booking_id = ? and b.reference like 'MANY%'""", booking);

            try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(prints("xlsx")))) {
                assertThat(book.getSheetAt(0).getRow(0).getCell(0).getStringCellValue())
                        .contains("only the first 2,000 bookings");
            }
        } finally {
            database.changeAsSuperuser("delete from booking_item where reference like 'MANY%'");
            database.changeAsSuperuser("delete from booking where reference like 'MANY%'");
        }
    }

    @Test
    void is_its_operators_alone() {
        traveller.confirmed(desk.trip());
        Traveller rival = Traveller.at(market, Desk.TENANT, "/operators/" + Samples.RIVAL);
        String path = "/manifests/" + desk.day + "/manifest.xlsx";

        Problem.of(rival.request().get(Desk.path() + path)).is(404, "not-found");
        assertThat(rival.request()
                        .get(Desk.path(Desk.TENANT, Samples.RIVAL) + path)
                        .statusCode())
                .isEqualTo(200);
        Problem.of(desk.operator.request().get(Desk.path() + "/manifests/soon/manifest.pdf"))
                .is(404, "not-found");
    }
}
