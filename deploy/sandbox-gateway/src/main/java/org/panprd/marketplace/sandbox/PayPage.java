package org.panprd.marketplace.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** {@code /pay/ID}: where the payer decides. */
final class PayPage implements HttpHandler {
    static final String PATH = "/pay/";

    private final Settings settings;
    private final Payments payments;
    private final Notifications notifications;
    private final PayHtml html = new PayHtml();

    PayPage(Settings settings, Payments payments, Notifications notifications) {
        this.settings = settings;
        this.payments = payments;
        this.notifications = notifications;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        String id = exchange.getRequestURI().getPath().substring(PATH.length());
        Payment payment = payments.find(id).orElseThrow(() -> new Refused(404, "No payment " + id));
        switch (exchange.getRequestMethod()) {
            case "GET", "HEAD" -> show(exchange, payment);
            case "POST" -> decide(exchange, payment);
            default -> {
                exchange.getResponseHeaders().set("Allow", "GET, HEAD, POST");
                throw new Refused(405, "Only GET and POST");
            }
        }
    }

    private void show(HttpExchange exchange, Payment payment) throws IOException {
        String wanted = fields(exchange.getRequestURI().getRawQuery())
                .getOrDefault("lang", payment.order().language());
        String language =
                Texts.LANGUAGES.contains(wanted) ? wanted : payment.order().language();
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        exchange.getResponseHeaders().set("Referrer-Policy", "no-referrer");
        exchange.getResponseHeaders()
                .set(
                        "Content-Security-Policy",
                        "default-src 'none'; style-src 'self'; base-uri 'none'; frame-ancestors 'none'; form-action 'self' "
                                + origin(payment.order().returnUrl()));
        exchange.getResponseHeaders().set("Content-Language", language);
        Http.respond(exchange, 200, "text/html; charset=utf-8", html.page(payment, language));
    }

    /** The token keeps other sites out: they can post here, but not read the page that holds it. */
    private void decide(HttpExchange exchange, Payment payment) throws IOException {
        Map<String, String> form = fields(Http.body(exchange));
        if (!payment.isFormToken(form.getOrDefault("token", ""))) {
            throw new Refused(403, "The form was not this page's");
        }
        Outcome outcome = Outcome.find(form.getOrDefault("outcome", ""))
                .orElseThrow(() -> new Refused(422, "outcome: none of those on the page"));
        if (payment.decide(outcome)) {
            tell(payment, outcome);
        }
        exchange.getResponseHeaders()
                .set("Location", payment.order().returnUrl().toString());
        Http.respond(exchange, 303, "text/plain", "");
    }

    private void tell(Payment payment, Outcome outcome) {
        NewPayment order = payment.order();
        Messages.Event event = new Messages.Event(
                UUID.randomUUID().toString(),
                outcome.status() == Status.PAID ? "payment.paid" : "payment.declined",
                payment.id(),
                order.reference(),
                order.amounts(),
                settings.clock().instant());
        for (int i = 0; i < outcome.notifications(); i++) {
            notifications.send(order.notifyUrl(), event);
        }
    }

    /** Where a form may lead: browsers hold the policy against the redirect as well. */
    private static String origin(URI address) {
        return address.getScheme() + "://" + address.getRawAuthority();
    }

    private static Map<String, String> fields(@Nullable String encoded) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (String field : (encoded == null ? "" : encoded).split("&", 20)) {
            int equals = field.indexOf('=');
            if (equals > 0) {
                fields.put(decode(field.substring(0, equals)), decode(field.substring(equals + 1)));
            }
        }
        return fields;
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, UTF_8);
        } catch (IllegalArgumentException e) {
            throw new Refused(400, "Not the fields of a form");
        }
    }
}
