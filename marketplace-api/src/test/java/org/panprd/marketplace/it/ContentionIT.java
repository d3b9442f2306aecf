package org.panprd.marketplace.it;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.panprd.marketplace.platform.Json;

@OnTheMarket
class ContentionIT {
    private static final String ROUTE = "guangdong.greater-bay-area-three-cities";
    private static final int CLIENTS = 200;
    private static final int PLACES = 10;

    private final Market market;
    private final Database database;
    private final Calendar calendar;

    ContentionIT(Market market) {
        this.market = market;
        this.database = market.database();
        this.calendar = new Calendar(market);
    }

    /** The allotments of the route on its days from that start on. */
    private List<Row> allotments(LocalDate start) {
        return database.rows("""
                select distinct drawn_tenant, resource, at::text, (?::date + day_offset)::text as day
                from allotment_draw where tenant_id = ? and listing_code = ?
                """, start, "guangdong", "greater-bay-area-three-cities");
    }

    /** One of the places that the route needs has ten left, everything else at least that many. */
    private LocalDate startWithTenPlaces() {
        LocalDate start = calendar.firstDay(ROUTE, "ADULT:1", 180);
        for (Row needed : allotments(start)) {
            database.change(
                    "update allotment set capacity = greatest(capacity, held + sold + ?)"
                            + " where tenant_id = ? and resource = ? and day = ?::date and at = ?::time",
                    2 * PLACES,
                    needed.text("drawn_tenant"),
                    needed.text("resource"),
                    needed.text("day"),
                    needed.text("at"));
        }
        assertThat(database.leave("hongkong", "ngong-ping-360-ticket/standard-cabin", start.plusDays(4), PLACES))
                .isPositive();
        assertThat(calendar.vacancies(ROUTE, "ADULT:1", start)).isEqualTo(PLACES);
        return start;
    }

    private Map<String, String> counters() {
        return database
                .rows(
                        "select concat_ws('|', tenant_id, resource, day, at) as key, concat_ws('/', held, sold, capacity)"
                                + " as counts from allotment where held + sold > 0 or tenant_id in ('guangdong', 'hongkong', 'macau')")
                .stream()
                .collect(
                        Collectors.toMap(row -> row.text("key"), row -> row.text("counts"), (a, b) -> b, TreeMap::new));
    }

    private static List<HttpResponse<String>> all(List<HttpRequest> requests) throws Exception {
        HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        CountDownLatch start = new CountDownLatch(1);
        ExecutorService threads = Executors.newFixedThreadPool(requests.size());
        try {
            List<Future<HttpResponse<String>>> answers = new ArrayList<>();
            for (HttpRequest request : requests) {
                answers.add(threads.submit(() -> {
                    start.await();
                    return client.send(request, BodyHandlers.ofString(UTF_8));
                }));
            }
            start.countDown();
            List<HttpResponse<String>> done = new ArrayList<>();
            for (Future<HttpResponse<String>> answer : answers) {
                done.add(answer.get());
            }
            return done;
        } finally {
            threads.shutdownNow();
        }
    }

    private HttpRequest request(Trip trip) {
        return HttpRequest.newBuilder(URI.create(market.servers().api() + "/bookings"))
                .timeout(Duration.ofSeconds(60))
                .header("Authorization", "Bearer " + market.traveller().token())
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(Json.write(trip.order())))
                .build();
    }

    @Nested
    class TwoHundredClients {
        @Test
        void race_for_ten_places_and_exactly_ten_win() throws Exception {
            LocalDate start = startWithTenPlaces();
            long deadlocks = database.deadlocks();
            Map<String, String> before = counters();
            long bookings = database.bookings();

            List<HttpResponse<String>> answers = all(Stream.generate(() -> request(Trip.to(ROUTE, start)))
                    .limit(CLIENTS)
                    .toList());

            Map<Integer, Long> statuses =
                    answers.stream().collect(Collectors.groupingBy(HttpResponse::statusCode, Collectors.counting()));
            assertThat(statuses).isEqualTo(Map.of(201, (long) PLACES, 409, (long) CLIENTS - PLACES));
            assertThat(answers.stream().filter(answer -> answer.statusCode() == 409))
                    .allSatisfy(answer -> assertThat(answer.body()).contains("/problems/not-available"));
            assertThat(database.bookings()).isEqualTo(bookings + PLACES);
            assertThat(database.wrongCounters()).isEmpty();
            assertOnlyTheRouteMoved(start, before);
            assertThat(calendar.vacancies(ROUTE, "ADULT:1", start)).isZero();
            assertThat(database.deadlocks()).isEqualTo(deadlocks);
        }

        private void assertOnlyTheRouteMoved(LocalDate start, Map<String, String> before) {
            Map<String, String> after = counters();
            List<String> moved = after.entrySet().stream()
                    .filter(entry -> !entry.getValue().equals(before.get(entry.getKey())))
                    .map(Map.Entry::getKey)
                    .toList();
            assertThat(moved)
                    .isEqualTo(allotments(start).stream()
                            .map(row -> String.join(
                                    "|",
                                    row.text("drawn_tenant"),
                                    row.text("resource"),
                                    row.text("day"),
                                    row.text("at")))
                            .sorted()
                            .toList());
        }
    }

    @Nested
    class Routes {
        @Test
        void that_cross_each_other_never_lock_each_other_out() throws Exception {
            long deadlocks = database.deadlocks();
            LocalDate one = calendar.firstDay(ROUTE, "ADULT:4", 220);
            LocalDate two = calendar.firstDay(ROUTE, "ADULT:4", 222);
            List<HttpRequest> requests = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                requests.add(request(Trip.to(ROUTE, one).and(ROUTE, two)));
                requests.add(request(Trip.to(ROUTE, two).and(ROUTE, one)));
            }

            List<HttpResponse<String>> answers = all(requests);

            assertThat(answers.stream().map(HttpResponse::statusCode))
                    .contains(201)
                    .containsOnly(201, 409);
            assertThat(database.wrongCounters()).isEmpty();
            assertThat(database.deadlocks()).isEqualTo(deadlocks);
        }
    }
}
