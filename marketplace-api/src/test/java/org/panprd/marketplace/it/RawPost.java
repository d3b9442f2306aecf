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
import java.util.HashMap;
import java.util.Map;

/** A booking with a body of any size, its length announced or sent in chunks, and with any header. */
record RawPost(String url, String token, Map<String, String> headers) {
    static RawPost of(Market market, Traveller traveller) {
        return new RawPost(
                market.servers().api() + "/bookings", traveller.token(), Map.of("Content-Type", "application/json"));
    }

    RawPost speaking(String language) {
        return with("Accept-Language", language);
    }

    RawPost with(String header, String value) {
        var changed = new HashMap<>(headers);
        changed.put(header, value);
        return new RawPost(url, token, Map.copyOf(changed));
    }

    HttpResponse<String> send(boolean announced, int bytes) throws IOException, InterruptedException {
        byte[] body = ("{\"items\":[{\"listingId\":\"" + "x".repeat(bytes) + "\"}]}").getBytes(UTF_8);
        BodyPublisher publisher = announced
                ? BodyPublishers.ofByteArray(body)
                : BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body));
        var request = HttpRequest.newBuilder(URI.create(url))
                .header("Authorization", "Bearer " + token)
                .header("Idempotency-Key", "raw")
                .POST(publisher);
        headers.forEach(request::header);
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .build()
                .send(request.build(), BodyHandlers.ofString(UTF_8));
    }
}
