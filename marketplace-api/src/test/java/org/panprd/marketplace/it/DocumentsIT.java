package org.panprd.marketplace.it;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.NotFoundException;
import com.google.zxing.Result;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.text.ParseException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@OnTheMarket
class DocumentsIT {
    private static final String INN = "yunnan.lijiang-courtyard-inn";
    private static final String FALLS = "guizhou.huangguoshu-ticket";

    private final Market market;
    private final Traveller traveller;
    private final Trip trip;
    private final LocalDate day;

    DocumentsIT(Market market) {
        this.market = market;
        this.traveller = market.traveller();
        this.day = new Calendar(market).firstDay(INN, "ADULT:2", 120);
        this.trip = Trip.to(FALLS, day)
                .option("timed-entry")
                .at("10:00")
                .adults(2)
                .and(INN, day)
                .option("twin")
                .nights(2)
                .adults(2);
    }

    private byte[] read(Traveller reader, UUID id, String document, String type) {
        Response answer = reader.request().get("/bookings/{id}/" + document, id);
        assertThat(answer.statusCode()).as(document).isEqualTo(200);
        assertThat(answer.contentType()).startsWith(type);
        assertThat(answer.header("Cache-Control")).contains("no-store");
        return answer.asByteArray();
    }

    @Nested
    class Pdf {
        @ParameterizedTest
        @CsvSource({
            "zh-Hans, 凭证, 丽江古城纳西庭院客栈, 黄果树瀑布三景区联票",
            "zh-Hant, 憑證, 麗江古城納西庭院客棧, 黃果樹瀑布三景區聯票",
            "en, Vouchers, NaxicourtyardinninLijiangOldTown, HuangguoshuWaterfall"
        })
        void is_in_the_readers_script(String language, String heading, String inn, String falls) throws IOException {
            UUID id = traveller.confirmed(trip);

            byte[] pdf = read(traveller.reading(language), id, "vouchers.pdf", "application/pdf");

            try (PDDocument document = Loader.loadPDF(pdf)) {
                String text = new PDFTextStripper().getText(document).replaceAll("\\s", "");
                assertThat(text)
                        .contains(heading, inn, falls, traveller.sees(id).getString("reference"));
            }
        }
    }

    @Nested
    class QrCode {
        private JWSObject scan(UUID id, int item) throws IOException, ParseException {
            byte[] png = read(traveller, id, "items/" + item + "/voucher.png", "image/png");
            var image = ImageIO.read(new ByteArrayInputStream(png));
            try {
                Result read = new MultiFormatReader()
                        .decode(new BinaryBitmap(new HybridBinarizer(new BufferedImageLuminanceSource(image))));
                return JWSObject.parse(read.getText());
            } catch (NotFoundException e) {
                throw new AssertionError("No code in the picture", e);
            }
        }

        private ECDSAVerifier gate() throws ParseException, JOSEException {
            String keys = market.request().get("/voucher-keys").asString();
            assertThat(keys).doesNotContain("\"d\"");
            return new ECDSAVerifier(JWKSet.parse(keys).getKeys().get(0).toECKey());
        }

        @Test
        void is_checked_with_the_published_key_alone() throws Exception {
            UUID id = traveller.confirmed(trip);

            JWSObject voucher = scan(id, 1);

            assertThat(voucher.verify(gate())).isTrue();
            JsonPath claims = JsonPath.from(voucher.getPayload().toString());
            assertThat(claims.getString("b")).isEqualTo(traveller.sees(id).getString("reference"));
            assertThat(claims.getString("l")).isEqualTo(FALLS);
            assertThat(claims.getString("d")).isEqualTo(day.toString());
            assertThat(claims.getInt("p")).isEqualTo(2);
            assertThat(voucher.getPayload().toString()).doesNotContain("李明", "王芳", "@");
        }

        @Test
        void of_one_item_is_no_good_for_more_guests() throws Exception {
            UUID id = traveller.confirmed(trip);
            JWSObject voucher = scan(id, 1);

            String more = voucher.getPayload().toString().replace("\"p\":2", "\"p\":9");
            JWSObject forged = new JWSObject(
                    voucher.getHeader().toBase64URL(), new Payload(more).toBase64URL(), voucher.getSignature());

            assertThat(more).contains(":9");
            assertThat(forged.verify(gate())).isFalse();
            assertThat(traveller
                            .request()
                            .get("/bookings/{id}/items/3/voucher.png", id)
                            .statusCode())
                    .isEqualTo(404);
        }
    }

    @Nested
    class Itinerary {
        @Test
        void has_an_event_for_each_item_at_its_own_time() throws IOException {
            UUID id = traveller.confirmed(trip);

            ICalendar calendar = Biweekly.parse(
                            new ByteArrayInputStream(read(traveller, id, "itinerary.ics", "text/calendar")))
                    .first();

            List<VEvent> events = calendar.getEvents();
            assertThat(events).hasSize(2);
            VEvent falls = events.get(0);
            assertThat(falls.getSummary().getValue()).contains("Huangguoshu");
            assertThat(falls.getDateStart().getValue().toInstant())
                    .isEqualTo(day.atTime(LocalTime.of(10, 0))
                            .atZone(Calendar.CHINA)
                            .toInstant());
            assertThat(falls.getDateEnd().getValue().toInstant())
                    .isEqualTo(day.atTime(LocalTime.of(16, 0))
                            .atZone(Calendar.CHINA)
                            .toInstant());
            assertThat(traveller.sees(id).getInt("items[0].durationMinutes")).isEqualTo(360);
            assertThat(traveller.sees(id).getString("items[1].durationMinutes")).isNull();
            VEvent inn = events.get(1);
            assertThat(inn.getDateStart().getValue().getRawComponents().getDate())
                    .isEqualTo(day.getDayOfMonth());
            assertThat(inn.getDateStart().getValue().hasTime()).isFalse();
            assertThat(inn.getDateEnd().getValue().getRawComponents().getDate())
                    .isEqualTo(day.plusDays(2).getDayOfMonth());
        }
    }

    @Nested
    class Before {
        @ParameterizedTest
        @ValueSource(strings = {"vouchers.pdf", "items/1/voucher.png", "itinerary.ics"})
        void paying_there_are_none(String document) {
            UUID id = traveller.held(trip);

            Response answer = traveller.request().get("/bookings/{id}/" + document, id);

            assertThat(answer.statusCode()).isEqualTo(409);
            assertThat(answer.contentType()).startsWith("application/problem+json");
            assertThat(answer.jsonPath().getString("type")).isEqualTo("/problems/not-confirmed");
        }
    }
}
