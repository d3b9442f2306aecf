package org.panprd.marketplace.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** An operator that is told things, and the bureau that writes to it. */
final class Told {
    static final String TENANT = Desk.TENANT;
    static final String OPERATOR = Desk.OPERATOR;
    static final String NOTICES = Desk.path() + "/notices";
    static final String WEBHOOKS = Desk.path() + "/webhooks";
    static final String MESSAGES = "/tenants/" + TENANT + "/bureau/messages";

    final Market market;
    final Database database;
    final Traveller owner;
    final Traveller hand;
    final Traveller director;

    Told(Market market) {
        this.market = market;
        database = market.database();
        owner = Traveller.at(market, TENANT, "/operators/" + OPERATOR + "/owners");
        hand = Traveller.at(market, TENANT, "/operators/" + OPERATOR);
        director = Traveller.at(market, TENANT, "/bureau/directors");
    }

    /** The bureau writes to these operators, or to all; everybody whom it concerns has been told. */
    UUID written(String subject, String... operators) {
        UUID id = director.made(
                MESSAGES, Map.of("subject", subject, "words", "Please read this.", "operators", List.of(operators)));
        isTold();
        return id;
    }

    /** Nothing waits to be told any more. */
    void isTold() {
        Await.until(
                Traveller.SOON,
                () -> database.number("select count(*) from outbox where handler = 'operator-notice'"),
                waiting -> waiting == 0);
    }

    /** What somebody on the staff sees, newest first. */
    JsonPath sees(Traveller person) {
        Response answer = person.request().get(NOTICES);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer.jsonPath();
    }

    List<String> kinds(Traveller person, UUID booking) {
        return sees(person).getList("items.findAll { it.bookingId == '%s' }.kind".formatted(booking), String.class);
    }

    /** A webhook as it was made. */
    record Hook(String id, String secret) {}

    Hook hook(String url, String... kinds) {
        Response made = owner.post(WEBHOOKS, Map.of("url", url, "kinds", List.of(kinds)));
        assertThat(made.statusCode()).as(made.asString()).isEqualTo(201);
        return new Hook(made.jsonPath().getString("id"), made.jsonPath().getString("secret"));
    }

    /** Whatever waits for another try is tried now. */
    void isTriedNow() {
        database.change("update webhook_delivery set due_at = now() where due_at is not null");
    }

    void hasNoWebhook() {
        database.change("delete from webhook where tenant_id = ? and operator_code = ?", TENANT, OPERATOR);
    }

    /** Something of this operator's in each table. */
    void fillsEveryTable() {
        assertThat(hand.put(NOTICES + "/choices", Map.of("page", List.of("NEW_BOOKING"), "mail", List.of()))
                        .statusCode())
                .isEqualTo(204);
        assertThat(owner.put(NOTICES + "/low-stock", Map.of("lowStock", 3)).statusCode())
                .isEqualTo(204);
        hook("http://127.0.0.1:1/", "BUREAU_MESSAGE");
        written("Everything", OPERATOR);
        Await.until(Traveller.SOON, () -> database.number("select count(*) from webhook_attempt"), tried -> tried > 0);
        database.change("insert into low_stock (tenant_id, resource, day, at, capacity)"
                + " values ('macau', 'none/none', current_date + 3000, '00:00', 1) on conflict do nothing");
    }

    static List<String> tables() {
        return List.of(
                "operator_notice",
                "notice_reader",
                "notice_setting",
                "low_stock",
                "bureau_message",
                "webhook",
                "webhook_delivery",
                "webhook_attempt");
    }
}
