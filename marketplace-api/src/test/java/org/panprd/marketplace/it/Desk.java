package org.panprd.marketplace.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.ReaderException;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

/** The desk of an operator, and who books at it. */
final class Desk {
    static final String TENANT = Samples.TENANT;
    static final String OPERATOR = "haojiang-attractions";
    static final String LISTING = Samples.LISTING;

    final Market market;
    final Traveller operator;
    final LocalDate day;

    /** @param daysAhead from when on its guests come, so that each class of tests has days of its own */
    Desk(Market market, int daysAhead) {
        this.market = market;
        this.operator = Traveller.at(market, TENANT, "/operators/" + OPERATOR);
        this.day = new Calendar(market).firstDay(LISTING, "ADULT:2", daysAhead);
    }

    static String path() {
        return path(TENANT, OPERATOR);
    }

    static String path(String tenant, String code) {
        return "/tenants/" + tenant + "/operators/" + code;
    }

    /** Two adults. */
    Trip trip() {
        return Trip.to(LISTING, day).option("day").adults(2);
    }

    UUID confirmed() {
        return market.traveller().confirmed(trip());
    }

    String reference(UUID booking) {
        return market.database()
                .rows("select reference from booking where booking_id = ?", booking)
                .get(0)
                .text("reference");
    }

    /** Guests come today after all. */
    void comesToday(UUID booking) {
        market.database()
                .change(
                        "update booking_item set start_date = ?, end_date = ? where booking_id = ?",
                        Calendar.today(),
                        Calendar.today(),
                        booking);
    }

    JsonPath sees(String path) {
        Response answer = operator.request().get(path() + path);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer.jsonPath();
    }

    String item(UUID booking) {
        return path() + "/bookings/" + booking + "/items/1";
    }

    /** A guest with a note is let in, and another one is cancelled. */
    UUID isBusy() {
        UUID booking = confirmed();
        comesToday(booking);
        assertThat(operator.post(item(booking) + "/notes", Map.of("words", "late"))
                        .statusCode())
                .isEqualTo(201);
        Map<String, Object> scan = Map.of(
                "id", UUID.randomUUID().toString(),
                "reference", reference(booking),
                "item", 1,
                "scannedAt", Instant.now().toString());
        assertThat(operator.post(path() + "/check-ins", scan).statusCode()).isEqualTo(201);
        assertThat(operator.put(item(confirmed()) + "/cancellation", Map.of("reason", "WEATHER"))
                        .statusCode())
                .isEqualTo(202);
        return booking;
    }

    /** What the code of an item's voucher says. */
    String code(Traveller traveller, UUID booking, int item) {
        byte[] picture = traveller
                .request()
                .get("/bookings/{id}/items/{item}/voucher.png", booking, item)
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        try {
            var image = new BufferedImageLuminanceSource(ImageIO.read(new ByteArrayInputStream(picture)));
            return Stream.of(new GlobalHistogramBinarizer(image), new HybridBinarizer(image))
                    .flatMap(look -> Stream.of(DecodeHintType.PURE_BARCODE, DecodeHintType.TRY_HARDER)
                            .flatMap(way -> decode(new BinaryBitmap(look), way).stream()))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("No code in the picture"));
        } catch (IOException e) {
            throw new AssertionError("No picture", e);
        }
    }

    /** A scanner looks in several ways; of a code now and then one way finds nothing. */
    private static Optional<String> decode(BinaryBitmap look, DecodeHintType way) {
        try {
            return Optional.of(
                    new QRCodeReader().decode(look, Map.of(way, true)).getText());
        } catch (ReaderException e) {
            return Optional.empty();
        }
    }

    /** What the operator's actions have left in the trail of the bureau, newest first. */
    List<String> trail() {
        return Traveller.member(market, TENANT, "bureau")
                .request()
                .get("/tenants/" + TENANT + "/audit-entries?limit=100")
                .jsonPath()
                .getList("items.findAll { it.actor == '" + operator.subject() + "' }.action", String.class);
    }
}
