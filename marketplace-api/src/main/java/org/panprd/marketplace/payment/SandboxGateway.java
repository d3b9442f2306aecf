package org.panprd.marketplace.payment;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.kernel.CommonProblem;
import org.panprd.marketplace.kernel.Money;
import org.panprd.marketplace.kernel.Refusal;
import org.panprd.marketplace.platform.Json;
import org.panprd.marketplace.platform.SentJson;

/**
 * The sandbox payment service. Requests and notifications carry {@code Sandbox-Signature: t=SECONDS,v1=HEX}, an
 * HMAC-SHA256 under the shared secret over the time, a dot, and the body (of a GET, its path).
 */
@ApplicationScoped
class SandboxGateway implements PaymentGateway {
    private static final Duration TIMEOUT = Duration.ofSeconds(5);
    private static final int NOT_FOUND = 404;

    @Inject
    @ConfigProperty(name = "marketplace.payment.gateway-url")
    URI gateway;

    @Inject
    @ConfigProperty(name = "marketplace.payment.secret")
    String secret;

    @Inject
    @ConfigProperty(name = "marketplace.api.url")
    URI api;

    @Inject
    Clock clock;

    private HttpClient client;

    @PostConstruct
    void open() {
        client = HttpClient.newBuilder().connectTimeout(TIMEOUT).build();
    }

    @Override
    public Opened open(Order order) {
        var body = new HashMap<String, Object>();
        body.put("reference", order.paymentId());
        body.put("amounts", order.amounts());
        body.put("description", order.description());
        body.put("language", order.language());
        body.put("returnUrl", order.returnUrl());
        body.put("notifyUrl", api + "/v1/payment-notifications");
        Map<?, ?> answer =
                post("/v1/payments", Json.write(body), order.paymentId().toString());
        return new Opened(text(answer, "paymentId"), text(answer, "pageUrl"));
    }

    @Override
    public PaymentStatus ask(String providerId) {
        String path = "/v1/payments/" + providerId;
        HttpRequest request = HttpRequest.newBuilder(gateway.resolve(path))
                .timeout(TIMEOUT)
                .header(SandboxSignature.HEADER, SandboxSignature.sign(secret, path, clock.instant()))
                .build();
        HttpResponse<String> response = send(request);
        if (response.statusCode() == NOT_FOUND) {
            return PaymentStatus.ABANDONED;
        }
        return PaymentStatus.valueOf(text(read(response), "status"));
    }

    @Override
    public void refund(String providerId, UUID refundId, List<Money> amounts, String reason) {
        String body = Json.write(Map.of("refundId", refundId, "amounts", amounts, "reason", reason));
        post("/v1/payments/" + providerId + "/refunds", body, refundId.toString());
    }

    @Override
    public Notification read(String body, String signature) {
        if (!SandboxSignature.isValid(secret, body, signature, clock.instant())) {
            throw new Refusal(PaymentProblem.SIGNATURE_INVALID);
        }
        Map<?, ?> event = SentJson.read(body.getBytes(StandardCharsets.UTF_8), Map.class);
        PaymentStatus outcome =
                switch (told(event, "type")) {
                    case "payment.paid" -> PaymentStatus.PAID;
                    case "payment.declined" -> PaymentStatus.DECLINED;
                    default -> PaymentStatus.PENDING;
                };
        return new Notification(
                told(event, "eventId"), told(event, "paymentId"), told(event, "reference"), amounts(event), outcome);
    }

    private static List<Money> amounts(Map<?, ?> event) {
        @Nullable Object amounts = event.get("amounts");
        if (amounts == null) {
            throw new Refusal(CommonProblem.MALFORMED_BODY);
        }
        return List.of(SentJson.read(Json.write(amounts).getBytes(StandardCharsets.UTF_8), Money[].class));
    }

    /** What a notification lacks is its sender's fault. */
    private static String told(Map<?, ?> event, String member) {
        @Nullable Object value = event.get(member);
        if (value == null || value.toString().chars().anyMatch(Character::isISOControl)) {
            throw new Refusal(CommonProblem.MALFORMED_BODY);
        }
        return value.toString();
    }

    private Map<?, ?> post(String path, String body, String key) {
        return read(send(HttpRequest.newBuilder(gateway.resolve(path))
                .timeout(TIMEOUT)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .header(SandboxSignature.HEADER, SandboxSignature.sign(secret, body, clock.instant()))
                .POST(HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8))
                .build()));
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new GatewayAway(e.getClass().getSimpleName());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new GatewayAway("interrupted");
        }
    }

    private static Map<?, ?> read(HttpResponse<String> response) {
        if (response.statusCode() / 100 != 2) {
            throw new GatewayAway("status " + response.statusCode());
        }
        return Json.read(response.body(), Map.class);
    }

    private static String text(Map<?, ?> object, String member) {
        @Nullable Object value = object.get(member);
        if (value == null) {
            throw new GatewayAway("no " + member + " in its answer");
        }
        return value.toString();
    }

    /** The service did not answer, or not as agreed. */
    static final class GatewayAway extends RuntimeException {
        private static final long serialVersionUID = 1L;

        GatewayAway(String why) {
            super("Payment service: " + why);
        }
    }
}
