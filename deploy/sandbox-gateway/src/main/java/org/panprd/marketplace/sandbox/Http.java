package org.panprd.marketplace.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/** Requests in, answers out; a refusal or a failure becomes a problem detail. */
final class Http {
    private static final System.Logger LOG = System.getLogger(Http.class.getName());
    private static final int LONGEST_BODY = 64 * 1024;
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .build();

    private Http() {}

    /** Answers whatever goes wrong, and always ends the exchange. */
    static HttpHandler guarded(HttpHandler handler) {
        return exchange -> {
            try (exchange) {
                answer(handler, exchange);
            }
        };
    }

    private static void answer(HttpHandler handler, HttpExchange exchange) throws IOException {
        try {
            handler.handle(exchange);
        } catch (Refused e) {
            problem(exchange, e.status(), e.detail());
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "Cannot answer " + exchange.getRequestURI(), e);
            problem(exchange, 500, "The gateway failed");
        }
    }

    static String body(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readNBytes(LONGEST_BODY + 1);
        if (body.length > LONGEST_BODY) {
            throw new Refused(413, "At most " + LONGEST_BODY + " bytes");
        }
        return new String(body, UTF_8);
    }

    static <T> T parse(String body, Class<T> type) {
        try {
            return JSON.readValue(body, type);
        } catch (JacksonException e) {
            throw new Refused(400, "Not the JSON of this request: " + e.getOriginalMessage());
        }
    }

    static void json(HttpExchange exchange, int status, Object answer) throws IOException {
        respond(exchange, status, "application/json", JSON.writeValueAsString(answer));
    }

    static void respond(HttpExchange exchange, int status, String type, String text) throws IOException {
        byte[] bytes = text.getBytes(UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
        boolean isBare = bytes.length == 0 || exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(status, isBare ? -1 : bytes.length);
        if (!isBare) {
            exchange.getResponseBody().write(bytes);
        }
    }

    private static void problem(HttpExchange exchange, int status, String detail) throws IOException {
        String title = status >= 500 ? "Failed" : "Refused";
        respond(
                exchange,
                status,
                "application/problem+json",
                JSON.writeValueAsString(new Messages.Problem("about:blank", title, status, detail)));
    }
}
