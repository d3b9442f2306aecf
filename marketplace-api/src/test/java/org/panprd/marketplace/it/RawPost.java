package org.panprd.marketplace.it;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** A booking with a body of any size, its length announced or sent in chunks. */
record RawPost(String url, String token, String language) {
    static RawPost of(Market market, Traveller traveller) {
        return new RawPost(market.servers().api() + "/bookings", traveller.token(), "en");
    }

    RawPost speaking(String other) {
        return new RawPost(url, token, other);
    }

    HttpResponse<String> send(boolean announced, int bytes) throws IOException, InterruptedException {
        byte[] body = ("{\"items\":[{\"listingId\":\"" + "x".repeat(bytes) + "\"}]}").getBytes(UTF_8);
        BodyPublisher publisher = announced
                ? BodyPublishers.ofByteArray(body)
                : BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body));
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .build()
                .send(
                        HttpRequest.newBuilder(URI.create(url))
                                .header("Authorization", "Bearer " + token)
                                .header("Accept-Language", language)
                                .header("Idempotency-Key", "large")
                                .header("Content-Type", "application/json")
                                .POST(publisher)
                                .build(),
                        BodyHandlers.ofString(UTF_8));
    }
}
