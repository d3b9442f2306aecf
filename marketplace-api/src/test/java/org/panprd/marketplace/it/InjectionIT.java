package org.panprd.marketplace.it;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.panprd.marketplace.platform.Json;

/** Lines of their own that people try to write into the server's log, the audit trail and other people's answers. */
@OnTheMarket
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InjectionIT {
    private static final String PLANTED =
            "PLANTED" + UUID.randomUUID().toString().replace("-", "");

    /** As a line of the log begins. */
    private static final String LINE = "[2026-11-26T00:00:00.000+0000] [] [SEVERE] [] " + PLANTED;

    private final Market market;
    private final Traveller traveller;
    private final ServerLog log;

    InjectionIT(Market market) {
        this.market = market;
        this.traveller = market.traveller();
        this.log = ServerLog.of(market);
    }

    @AfterAll
    void leaves_nothing_behind() {
        assertThat(market.database()
                        .number("select count(*) from audit_entry e where e::text like ?", "%" + PLANTED + "%"))
                .isZero();
    }

    /** Sends a request as it stands, ended by an empty line; the first line of the answer, and its headers. */
    private String raw(String... lines) throws IOException {
        URI api = URI.create(market.servers().api());
        try (Socket socket = new Socket(api.getHost(), api.getPort())) {
            socket.setSoTimeout(10_000);
            String head = String.join("\r\n", lines) + "\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(head.getBytes(UTF_8));
            socket.getOutputStream().flush();
            String answer = new String(socket.getInputStream().readAllBytes(), UTF_8);
            int end = answer.indexOf("\r\n\r\n");
            return end < 0 ? answer : answer.substring(0, end);
        }
    }

    private void assertLogIsClean(List<String> lines) {
        assertThat(lines)
                .allSatisfy(line ->
                        assertThat(line).matches("\\[\\d{4}-\\d\\d-\\d\\dT.*").doesNotContain(PLANTED));
    }

    Stream<List<String>> requests() {
        String token = "Authorization: Bearer " + traveller.token();
        return Stream.of("\r\n" + LINE, "\n" + LINE, "\r" + LINE, "%0d%0a" + LINE.replace(" ", "%20"), "%0a" + PLANTED)
                .flatMap(end -> Stream.of(
                        List.of("GET /api/v1/listings/x" + end + " HTTP/1.1"),
                        List.of("GET /api/v1/" + end + " HTTP/1.1"),
                        List.of("GET /api/v1/bookings/x" + end + " HTTP/1.1", token),
                        List.of("GET /api/v1/tenants/macau" + end + "/audit-entries HTTP/1.1", token),
                        List.of("GET /api/v1/listings?q=x" + end + " HTTP/1.1"),
                        List.of("GET /api/v1/me/bookings?cursor=x" + end + " HTTP/1.1", token),
                        List.of("GET /api/v1/me/bookings?x" + end + "=1 HTTP/1.1", token),
                        List.of("GET /api/v1/me HTTP/1.1", "Authorization: Bearer x" + end),
                        List.of("GET /api/v1/tenants HTTP/1.1", "Accept-Language: en" + end),
                        List.of("GET /api/v1/tenants HTTP/1.1", "X-Forwarded-For: 192.0.2.1" + end),
                        List.of("GET /api/v1/tenants HTTP/1.1", "If-None-Match: x" + end),
                        List.of("POST /api/v1/bookings HTTP/1.1", token, "Idempotency-Key: x" + end),
                        List.of("POST /api/v1/bookings HTTP/1.1", token, "Content-Type: text/x" + end),
                        List.of("POST /api/v1/payment-notifications HTTP/1.1", "Sandbox-Signature: t=1" + end),
                        List.of("BREW" + end + " /api/v1/tenants HTTP/1.1")));
    }

    @ParameterizedTest
    @MethodSource("requests")
    void by_address_or_header_gets_nowhere(List<String> request) throws IOException {
        long before = log.end();

        String head = raw(request.toArray(String[]::new));

        assertThat(head).doesNotStartWith("HTTP/1.1 500").doesNotContain(PLANTED);
        assertLogIsClean(log.since(before));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\r\n", "\n", "\r", "\u2028", "\u0085", "%0d%0a"})
    void by_what_people_say_of_themselves_gets_nowhere(String end) {
        long before = log.end();
        Trip trip = Trip.to("yunnan.lijiang-courtyard-inn", Calendar.today().plusDays(340))
                .option("twin");
        for (String member : List.of("fullName", "email", "phone", "language")) {
            var order = Json.MAPPER.valueToTree(
                    trip.contact(member, "x" + end + LINE).order());
            assertThat(traveller.post("/bookings", traveller.newKey(), order).statusCode())
                    .as(member)
                    .isBetween(200, 499);
        }
        assertThat(traveller
                        .post("/bookings", traveller.newKey(), Map.of("x" + end + LINE, 1))
                        .statusCode())
                .isEqualTo(422);
        assertThat(traveller
                        .cancels(UUID.randomUUID(), Map.of("reason", "x" + end + LINE))
                        .statusCode())
                .isBetween(400, 499);

        assertLogIsClean(log.since(before));
    }

    @Test
    void is_written_down_as_refused_without_what_was_sent() {
        long before = log.end();

        traveller.post("/bookings", traveller.newKey(), Map.of(PLANTED, PLANTED));
        market.request().header("X-Forwarded-For", "203.0.113.9").get("/listings?limit=" + PLANTED);

        List<String> lines = log.since(before);
        assertThat(lines)
                .anyMatch(line -> line.endsWith(
                        "Refused with 422: BookingResource.hold to " + traveller.subject() + " from our own servers"))
                .anyMatch(line ->
                        line.endsWith("Refused with 422: SearchResource.search to a stranger from 203.0.113.0/24"));
        assertLogIsClean(lines);
    }

    @Test
    void is_looked_for_where_the_server_does_write() {
        assertThat(log.since(0)).anyMatch(line -> line.contains("Catalogue loaded"));
    }
}
