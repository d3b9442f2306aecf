package org.panprd.marketplace.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** Travellers with documents on a departure to Laos that is theirs alone, and the operator who runs it. */
final class TourGroup {
    static final String TENANT = "yunnan";
    static final String OPERATOR = "banna-frontier";
    static final String LISTING = "mohan-luang-prabang-rail-tour";

    private static final AtomicInteger NEXT_DAY = new AtomicInteger(200);
    private static final AtomicInteger NEXT_NUMBER = new AtomicInteger(1_000_000);

    final Market market;
    final LocalDate day;
    final Traveller operator;

    TourGroup(Market market) {
        this.market = market;
        this.operator = Traveller.at(market, TENANT, "/operators/" + OPERATOR);
        this.day = new Calendar(market).firstDay(TENANT + "." + LISTING, "ADULT:2", NEXT_DAY.get());
        NEXT_DAY.set((int) ChronoUnit.DAYS.between(Calendar.today(), day) + 1);
    }

    Traveller traveller() {
        return market.traveller().agreeing("documents");
    }

    /** What is empty is left out. */
    static Map<String, Object> person(String fullName, String latinName, String sex) {
        Map<String, Object> person = new HashMap<>(
                Map.of("fullName", fullName, "birthDate", "1990-05-14", "nationality", "CN", "residence", "CN"));
        person.put("latinName", latinName);
        person.put("sex", sex);
        person.values().removeIf(""::equals);
        return person;
    }

    /** A companion with a passport that is valid for long. */
    UUID companion(Traveller traveller, Map<String, Object> person) {
        UUID companion = traveller.made("/me/companions", person);
        traveller.made("/me/companions/" + companion + "/documents", passport(nextNumber(), day.plusYears(3)));
        return companion;
    }

    static String nextNumber() {
        return "E" + NEXT_NUMBER.incrementAndGet();
    }

    static Map<String, Object> passport(String number, LocalDate expiresOn) {
        return Map.of("kind", "PASSPORT", "number", number, "issuingCountry", "CN", "expiresOn", expiresOn.toString());
    }

    Trip trip(UUID... companions) {
        return Trip.to(TENANT + "." + LISTING, day)
                .option("group-tour")
                .at("09:30")
                .adults(companions.length)
                .companions(companions);
    }

    /** Somebody who lacks nothing has booked. */
    UUID booked(Traveller traveller, String fullName, String latinName) {
        return traveller.confirmed(trip(companion(traveller, person(fullName, latinName, "FEMALE"))));
    }

    String departures() {
        return "/tenants/" + TENANT + "/operators/" + OPERATOR + "/departures";
    }

    String path() {
        return departures() + "/" + LISTING + "/group-tour/" + day;
    }

    JsonPath sees() {
        Response answer = operator.request().get(path());
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer.jsonPath();
    }

    Response submits() {
        return operator.post(path() + "/name-list", Map.of());
    }

    Response amends(String reason) {
        return operator.post(path() + "/name-list/amendments", Map.of("reason", reason));
    }

    byte[] prints(String ending) {
        Response answer = operator.request().get(path() + "/name-list" + ending);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        assertThat(answer.header("Cache-Control")).isEqualTo("private, no-store");
        return answer.asByteArray();
    }

    /** What the operator's actions have left in the trail of the bureau, newest first. */
    List<String> trail() {
        return Traveller.member(market, TENANT, "bureau")
                .request()
                .get("/tenants/" + TENANT + "/audit-entries?limit=100")
                .jsonPath()
                .getList("items.findAll { it.actor == '" + operator.subject() + "' }.action", String.class);
    }
}
