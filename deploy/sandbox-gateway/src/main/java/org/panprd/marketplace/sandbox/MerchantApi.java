package org.panprd.marketplace.sandbox;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code /v1/payments}: what merchants call, each request signed. */
final class MerchantApi implements HttpHandler {
    static final String PATH = "/v1/payments";

    private static final Pattern PAYMENT = Pattern.compile(PATH + "/([\\w-]{1,64})(/refunds)?");

    private final Settings settings;
    private final Signature signature;
    private final Payments payments;
    private final String url;

    MerchantApi(Settings settings, Signature signature, Payments payments, String url) {
        this.settings = settings;
        this.signature = signature;
        this.payments = payments;
        this.url = url;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getRawPath();
        String body = Http.body(exchange);
        verify(exchange, path, body);
        Matcher payment = PAYMENT.matcher(path);
        if (path.equals(PATH)) {
            expect(exchange, "POST");
            create(exchange, body);
        } else if (!payment.matches()) {
            throw new Refused(404, "Nothing at " + path);
        } else if (payment.group(2) == null) {
            expect(exchange, "GET");
            Http.json(exchange, 200, Messages.View.of(find(payment.group(1))));
        } else {
            expect(exchange, "POST");
            refund(exchange, find(payment.group(1)), body);
        }
    }

    private void verify(HttpExchange exchange, String path, String body) {
        String signed = exchange.getRequestMethod().equals("GET") ? path : body;
        String header = exchange.getRequestHeaders().getFirst(Signature.HEADER);
        if (!signature.verify(header, settings.clock().instant(), signed)) {
            throw new Refused(401, Signature.HEADER + ": missing, wrong or too old");
        }
    }

    private void create(HttpExchange exchange, String body) throws IOException {
        String key = exchange.getRequestHeaders().getFirst("Idempotency-Key");
        if (key == null || key.isBlank() || key.length() > 100) {
            throw new Refused(400, "Idempotency-Key: 1 to 100 characters");
        }
        NewPayment order = Http.parse(body, NewPayment.class);
        order.check(settings.notifyAnywhere());
        Payments.Opened opened = payments.open(key, body, order);
        Payment payment = opened.payment();
        Http.json(
                exchange,
                opened.isNew() ? 201 : 200,
                new Messages.Created(payment.id(), url + PayPage.PATH + payment.id(), payment.status()));
    }

    private void refund(HttpExchange exchange, Payment payment, String body) throws IOException {
        NewRefund refund = Http.parse(body, NewRefund.class);
        refund.check();
        boolean isNew = payment.refund(refund);
        Http.json(exchange, isNew ? 201 : 200, new Messages.Refunded(refund.refundId(), "REFUNDED"));
    }

    private Payment find(String id) {
        return payments.find(id).orElseThrow(() -> new Refused(404, "No payment " + id));
    }

    private static void expect(HttpExchange exchange, String method) {
        if (!exchange.getRequestMethod().equals(method)) {
            exchange.getResponseHeaders().set("Allow", method);
            throw new Refused(405, "Only " + method);
        }
    }
}
