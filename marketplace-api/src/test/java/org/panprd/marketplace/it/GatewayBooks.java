package org.panprd.marketplace.it;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.UUID;
import org.panprd.marketplace.sandbox.Signature;

/** What the payment gateway knows, and messages like its own. */
final class GatewayBooks {
    private final Market market;
    private final Signature signature;

    GatewayBooks(Market market) {
        this.market = market;
        this.signature = new Signature(market.servers().paymentSecret);
    }

    /** The gateway's name for the newest payment of a booking. */
    String paymentOf(UUID booking) {
        return market.database()
                .rows("select provider_id from payment where booking_id = ? order by created_at desc", booking)
                .get(0)
                .text("provider_id");
    }

    JsonPath entry(UUID booking) {
        String path = "/v1/payments/" + paymentOf(booking);
        return RestAssured.given()
                .header(Signature.HEADER, signature.sign(Instant.now(), path))
                .get(market.servers().gateway.url() + path)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** An event about the whole sum of a payment, if it is known. */
    String event(String eventId, String type, String payment) {
        var known = market.database().rows("select amounts from payment where provider_id = ?", payment);
        return event(
                eventId, type, payment, known.isEmpty() ? "[]" : known.get(0).text("amounts"));
    }

    String event(String eventId, String type, String payment, String amounts) {
        var known = market.database()
                .rows("select payment_id::text as reference from payment where provider_id = ?", payment);
        String reference = known.isEmpty() ? "nobody" : known.get(0).text("reference");
        return """
                {"eventId": "%s", "type": "%s", "paymentId": "%s", "reference": "%s", "amounts": %s, \
                "occurredAt": "%s"}""".formatted(eventId, type, payment, reference, amounts, Instant.now());
    }

    /** Notifies the API as the gateway does. */
    Response notifies(String event) {
        return notifies(event, sign(event, Instant.now()));
    }

    Response notifies(String event, String signed) {
        return market.request()
                .header(Signature.HEADER, signed)
                .contentType(ContentType.JSON)
                .body(event)
                .post("/payment-notifications");
    }

    String sign(String event, Instant moment) {
        return signature.sign(moment, event);
    }
}
