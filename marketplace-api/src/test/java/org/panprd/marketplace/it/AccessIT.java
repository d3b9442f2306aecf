package org.panprd.marketplace.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Knocks at every operation of the API as everybody who might: each has to get the status that stands in
 * {@link AccessTable}. Which operations there are, the running server says itself.
 */
@OnTheMarket
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessIT {
    /** Who gets one of these has changed nothing, so that the next one may knock with the same. */
    private static final Set<Integer> SHUT = Set.of(401, 403, 404);

    private final Market market;
    private final Samples samples;
    private final Described described;
    private final Map<Who, String> known = new EnumMap<>(Who.class);
    private final Map<String, Map<Who, Integer>> table = AccessTable.read();

    AccessIT(Market market) {
        this.market = market;
        this.samples = new Samples(market);
        this.described = Described.by(market);
    }

    Stream<String> operations() {
        return described.names().stream();
    }

    @Test
    void is_laid_down_for_every_operation_and_for_no_other() {
        Set<String> withoutRow = new TreeSet<>(described.names());
        withoutRow.removeAll(table.keySet());
        Set<String> withoutOperation = new TreeSet<>(table.keySet());
        withoutOperation.removeAll(described.names());

        assertThat(withoutRow)
                .as(
                        "operations without a row in %s: decide what each caller gets, add a row, and a sample to Samples"
                                + " if a request needs a body or an id",
                        AccessTable.FILE)
                .isEmpty();
        assertThat(withoutOperation)
                .as("rows of %s without an operation: take them out", AccessTable.FILE)
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("operations")
    void is_what_the_table_says(String operation) {
        Map<Who, Integer> given = new EnumMap<>(Who.class);
        Sample untouched = samples.of(operation);
        for (Who who : Who.values()) {
            Response answer = SHUT.contains(row(operation).getOrDefault(who, 0))
                    ? untouched.send(who.request(market, known.computeIfAbsent(who, this::token)), operation)
                    : samples.of(operation).send(who.request(market, token(who)), operation);
            given.put(who, answer.statusCode());
            if (answer.statusCode() >= 400) {
                assertThat(answer.contentType())
                        .as(operation)
                        .startsWith(operation.contains(" /octo/") ? "application/json" : "application/problem+json");
            }
        }

        assertThat(given)
                .as(
                        "%s: if what it gives is right, its row in %s is %s",
                        operation, AccessTable.FILE, AccessTable.row(operation, given))
                .isEqualTo(table.get(operation));
    }

    private String token(Who who) {
        return who.token(market.servers().issuer, samples);
    }

    private Map<Who, Integer> row(String operation) {
        return table.getOrDefault(operation, Map.of());
    }

    @Nested
    class TheDocument {
        @Test
        void names_each_operation_once() {
            assertThat(described.operations().values())
                    .extracting(operation -> operation.get("operationId"))
                    .doesNotContainNull()
                    .doesNotHaveDuplicates()
                    .contains("booking.hold", "audit.entries");
        }

        @Test
        void asks_for_a_token_where_it_lets_people_in_and_not_everybody() {
            described.operations().forEach((name, operation) -> {
                Map<Who, Integer> row = row(name);
                boolean closed = Objects.equals(row.get(Who.NOBODY), 401)
                        && row.values().stream().anyMatch(status -> status != 401);

                String way = name.contains(" /octo/") ? "key" : "bearer";
                assertThat(operation.getOrDefault("security", List.of()))
                        .as(name)
                        .isEqualTo(closed ? List.of(Map.of(way, List.of())) : List.of());
            });
        }

        @Test
        void tells_with_which_problems_an_operation_may_answer() {
            described.operations().forEach((name, operation) -> {
                Set<String> refusals = new TreeSet<>();
                row(name).values().stream()
                        .filter(status -> status >= 400)
                        .forEach(status -> refusals.add(String.valueOf(status)));

                assertThat(operation.get("responses"))
                        .as(name)
                        .asInstanceOf(InstanceOfAssertFactories.MAP)
                        .containsKeys(refusals.toArray())
                        .containsKeys("429", "500", "503");
            });
        }
    }
}
