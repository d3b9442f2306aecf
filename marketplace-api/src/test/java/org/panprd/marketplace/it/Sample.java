package org.panprd.marketplace.it;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.platform.Json;

/** A request that the right caller would send: values for the path's parameters, and a body, if there is one. */
record Sample(
        Map<String, Object> path,
        Map<String, Object> query,
        @Nullable Object body) {
    private static final Pattern PARAMETER = Pattern.compile("\\{(\\w+)}");

    /** A request without a body, to a path without parameters but those that all samples know. */
    static Sample plain() {
        Map<String, Object> known =
                Map.of("tenant", Samples.TENANT, "operator", Samples.OPERATOR, "uuid", UUID.randomUUID());
        return new Sample(known, Map.of(), null);
    }

    Sample at(String parameter, Object value) {
        var values = new HashMap<>(path);
        values.put(parameter, value);
        return new Sample(values, query, body);
    }

    Sample saying(Object content) {
        return new Sample(path, query, content);
    }

    /** With a parameter behind the question mark. */
    Sample asking(String parameter, Object value) {
        return new Sample(path, Map.of(parameter, value), body);
    }

    /** Sends it as an operation of the OpenAPI document, {@code GET /bookings/{id}}. */
    Response send(RequestSpecification request, String operation) {
        String[] parts = operation.split(" ", 2);
        request.header("Idempotency-Key", UUID.randomUUID().toString());
        if (body instanceof byte[] file) {
            request.contentType(file[0] == '%' ? "application/pdf" : file[0] == 'l' ? "text/csv" : "image/jpeg")
                    .body(file);
        } else if (body != null) {
            request.contentType(ContentType.JSON).body(Json.write(body));
        }
        return request.queryParams(query).redirects().follow(false).request(parts[0], filled(operation, parts[1]));
    }

    private String filled(String operation, String template) {
        Matcher parameters = PARAMETER.matcher(template);
        return parameters.replaceAll(found -> {
            Object value = path.get(found.group(1));
            if (value == null) {
                throw new AssertionError("Samples has no {" + found.group(1) + "} for " + operation);
            }
            return Matcher.quoteReplacement(String.valueOf(value));
        });
    }
}
