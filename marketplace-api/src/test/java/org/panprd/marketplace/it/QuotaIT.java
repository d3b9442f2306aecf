package org.panprd.marketplace.it;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.panprd.marketplace.platform.Json;

/** A port lets through so many travellers of tours in a day, whoever sells the tours and whichever way they go. */
@OnTheMarket
class QuotaIT {
    private static final String OUT = "guangdong.hengqin-macau-two-days-tour";
    private static final String IN = "macau.hengqin-day-tour";
    private static final String PORT = "port:hengqin";

    private final Market market;
    private final Database database;
    private final Calendar calendar;

    QuotaIT(Market market) {
        this.market = market;
        this.database = market.database();
        this.calendar = new Calendar(market);
    }

    private static Trip out(LocalDate day) {
        return Trip.to(OUT, day).option("twin-share").at("09:30");
    }

    private static Trip in(LocalDate day) {
        return Trip.to(IN, day).option("day-tour").at("09:00");
    }

    /** With so many places left at the port, and more on the tours. */
    private LocalDate dayWith(int places, int daysAhead) {
        LocalDate day = calendar.firstDay(OUT, "ADULT:1", daysAhead);
        assertThat(database.leave("guangdong", PORT, day, places)).isEqualTo(1);
        return day;
    }

    private int vacancies(String listing, LocalDate day) {
        return calendar.vacancies(listing, "ADULT:1", day);
    }

    @Test
    void is_shared_by_tours_of_two_operators_there_and_back() {
        LocalDate day = dayWith(3, 130);
        Crosser one = Crosser.of(market, "FR");
        assertThat(List.of(vacancies(OUT, day), vacancies(IN, day))).containsExactly(3, 3);

        UUID booking = one.traveller().held(one.on(out(day)));

        assertThat(List.of(vacancies(OUT, day), vacancies(IN, day))).containsExactly(2, 2);
        database.leave("guangdong", PORT, day.plusDays(1), 0);

        assertThat(vacancies(IN, day.plusDays(1))).isZero();
        Problem.of(one.traveller().hold(one.on(out(day)))).is(409, "not-available");
        assertThat(one.traveller().cancels(booking).statusCode()).isEqualTo(200);
        assertThat(database.claims(booking).keySet()).containsExactly("RELEASED");
        assertThat(vacancies(IN, day)).isEqualTo(3);
        assertThat(database.wrongCounters()).isEmpty();
    }

    @Test
    void lets_exactly_one_of_many_have_the_last_place() {
        LocalDate day = dayWith(1, 140);
        List<HttpRequest> requests = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            requests.add(request(Crosser.of(market, "FR"), out(day)));
            requests.add(request(Crosser.of(market, "FR"), in(day)));
        }
        HttpClient client = HttpClient.newHttpClient();

        List<CompletableFuture<HttpResponse<String>>> answers = requests.stream()
                .map(request -> client.sendAsync(request, BodyHandlers.ofString(UTF_8)))
                .toList();

        assertThat(answers.stream().map(answer -> answer.join().statusCode()))
                .containsOnlyOnce(201)
                .containsOnly(201, 409);
        assertThat(vacancies(OUT, day)).isZero();
        assertThat(database.wrongCounters()).isEmpty();
    }

    private HttpRequest request(Crosser crosser, Trip trip) {
        return HttpRequest.newBuilder(URI.create(market.servers().api() + "/bookings"))
                .header("Authorization", "Bearer " + crosser.traveller().token())
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(Json.write(crosser.on(trip).order())))
                .build();
    }
}
