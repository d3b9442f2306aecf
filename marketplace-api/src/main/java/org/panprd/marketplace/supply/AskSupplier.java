package org.panprd.marketplace.supply;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.faulttolerance.exceptions.FaultToleranceException;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.platform.Json;
import org.panprd.marketplace.platform.OutsideCall.Answer;
import org.panprd.marketplace.platform.OutsideCall.Request;
import org.panprd.marketplace.supply.KeepConnections.Way;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Sends what is asked to the supplier of a connection, with its key, and reads what comes back. */
@ApplicationScoped
class AskSupplier {
    static final String CAPABILITIES = "Octo-Capabilities";
    private static final int LONGEST_SAID = 300;

    @Inject
    KeepConnections connections;

    @Inject
    Lines lines;

    @Inject
    SendRequest send;

    <T> T get(UUID connection, String path, Map<String, String> headers, Class<T> type) {
        return ask(connection, path, headers, null, type);
    }

    /** With prices. */
    <T> T post(UUID connection, String path, Map<String, Object> body, Class<T> type) {
        return ask(connection, path, Map.of(CAPABILITIES, "octo/pricing"), Json.write(body), type);
    }

    /** Who it is that answers there, before there is a connection. */
    Theirs.Supplier who(Way way) {
        return ask(way, new Question("/supplier", Map.of(), null), send::send, Theirs.Supplier.class);
    }

    /** Of somebody. */
    private record Question(
            String path,
            Map<String, String> headers,
            @Nullable String body) {}

    private <T> T ask(UUID connection, String path, Map<String, String> headers, @Nullable String body, Class<T> type) {
        Question question = new Question(path, headers, body);
        return ask(connections.way(connection), question, lines.of(connection)::ask, type);
    }

    private static <T> T ask(Way way, Question question, Function<Request, Answer> send, Class<T> type) {
        Map<String, String> all = new HashMap<>(question.headers());
        all.put("Accept", "application/json");
        all.put("Authorization", "Bearer " + way.key());
        Request request = new Request(URI.create(way.url() + question.path()), all, question.body());
        Answer answer;
        try {
            answer = send.apply(request);
        } catch (FaultToleranceException e) {
            throw new SupplierSilent(e.getClass().getSimpleName(), e);
        }
        if (answer.status() / 100 != 2) {
            throw refused(answer);
        }
        return ReadTheirs.read(answer.body(), type);
    }

    /** What says no says so in OCTO; a page of somebody in between is no answer. */
    private static SupplierRefused refused(Answer answer) {
        try {
            JsonNode said = Json.MAPPER.readTree(answer.body());
            String code = said.path("error").asString("");
            if (!code.matches("[A-Z_]{1,60}")) {
                throw new SupplierSilent("Status " + answer.status());
            }
            String words = said.path("errorMessage").asString("").replaceAll("\\p{Cntrl}", " ");
            return new SupplierRefused(code, words.substring(0, Math.min(LONGEST_SAID, words.length())));
        } catch (JacksonException e) {
            throw new SupplierSilent("Status " + answer.status(), e);
        }
    }
}
