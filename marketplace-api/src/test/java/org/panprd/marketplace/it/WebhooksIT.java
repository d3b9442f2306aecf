package org.panprd.marketplace.it;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An operator's own system is told, signed, and again until it has arrived. */
@OnTheMarket
class WebhooksIT {
    private final Market market;
    private final Database database;
    private final Told told;
    private final Listener listener = new Listener();

    WebhooksIT(Market market) {
        this.market = market;
        this.database = market.database();
        this.told = new Told(market);
        told.hasNoWebhook();
    }

    @AfterEach
    void listensNoMore() {
        told.hasNoWebhook();
        listener.close();
    }

    /** As the specification says, in other words than ours. */
    private static String signed(Listener.Told one, String secret) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret.replaceFirst("^whsec_", "")), "HmacSHA256"));
            String signed = one.id() + "." + one.timestamp() + "." + one.body();
            return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<Listener.Told> hears(int times) {
        return Await.until(
                Traveller.SOON,
                () -> {
                    told.isTriedNow();
                    return listener.told();
                },
                all -> all.size() >= times);
    }

    private JsonPath log(String hook) {
        Response answer = told.hand.request().get(Told.WEBHOOKS + "/" + hook + "/deliveries");
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer.jsonPath();
    }

    private JsonPath logOnce(String hook, int attempts) {
        Await.until(Traveller.SOON, () -> log(hook).getList("items[0].attempts").size(), size -> size >= attempts);
        return log(hook);
    }

    @Test
    void it_is_told_again_until_it_has_heard_and_then_when_asked() {
        listener.answers(500, 500);
        Told.Hook hook = told.hook(listener.url(), "BUREAU_MESSAGE");
        UUID message = told.written("Signed", Told.OPERATOR);

        List<Listener.Told> heard = hears(3);

        assertThat(heard)
                .extracting(Listener.Told::id)
                .containsOnly(heard.get(0).id());
        assertThat(heard).allSatisfy(one -> assertThat(one.signature()).isEqualTo(signed(one, hook.secret())));
        JsonPath body = JsonPath.from(heard.get(0).body());
        assertThat(body.getString("type")).isEqualTo("bureau.message");
        assertThat(body.getMap("data"))
                .isEqualTo(Map.of("tenant", Told.TENANT, "operator", Told.OPERATOR, "messageId", message.toString()));
        JsonPath log = logOnce(hook.id(), 3);
        assertThat(log.getList("items[0].attempts.status")).containsExactly(204, 500, 500);
        assertThat(log.getString("items[0].deliveredAt")).isNotNull();
        assertThat(log.getString("items[0].due")).isNull();

        String delivery = log.getString("items[0].id");
        String replay = Told.WEBHOOKS + "/" + hook.id() + "/deliveries/" + delivery + "/replay";
        Problem.of(told.hand.post(replay, Map.of())).is(403, "not-allowed");
        assertThat(told.owner.post(replay, Map.of()).statusCode()).isEqualTo(202);
        assertThat(hears(4).get(3).id()).isEqualTo(heard.get(0).id());
        Problem.of(told.owner.post(replay.replace(delivery, UUID.randomUUID().toString()), Map.of()))
                .is(404, "not-found");
    }

    @Test
    void it_waits_between_tries() {
        listener.answers(500);
        Told.Hook hook = told.hook(listener.url(), "BUREAU_MESSAGE");
        told.written("Wait", Told.OPERATOR);

        logOnce(hook.id(), 1);

        assertThat(database.number(
                        "select extract(epoch from due_at - tried_at)::integer from webhook_delivery"
                                + " join webhook_attempt using (tenant_id, delivery_id) where webhook_id = ?",
                        UUID.fromString(hook.id())))
                .isEqualTo(5);
    }

    @Test
    void it_is_told_what_it_wants_to_know_and_nobody_else_is() {
        told.hook(listener.url(), "LOW_STOCK");
        told.written("Not wanted", Told.OPERATOR);
        told.hook(listener.url(), "BUREAU_MESSAGE");
        told.written("Of another", Samples.RIVAL);

        told.written("Wanted", Told.OPERATOR);

        hears(1);
        told.isTriedNow();
        assertThat(listener.told()).hasSize(1);
        assertThat(database.number("select count(*) from webhook_delivery")).isOne();
    }

    @Test
    void a_new_secret_signs_beside_the_one_before() {
        Told.Hook hook = told.hook(listener.url(), "BUREAU_MESSAGE");
        String path = Told.WEBHOOKS + "/" + hook.id() + "/secret";
        Problem.of(told.hand.post(path, Map.of())).is(403, "not-allowed");

        String next = told.owner.post(path, Map.of()).jsonPath().getString("secret");
        told.written("Twice", Told.OPERATOR);

        Listener.Told one = hears(1).get(0);
        assertThat(one.signature()).isEqualTo(signed(one, next) + " " + signed(one, hook.secret()));
        assertThat(database.rows("select sealed from webhook").toString()).doesNotContain(next, next.substring(6));
    }

    @Test
    void it_is_paused_when_nobody_ever_answers_and_then_told_all_that_it_has_missed() {
        listener.answers(500, 500, 500);
        Told.Hook hook = told.hook(listener.url(), "BUREAU_MESSAGE");
        told.written("Nobody", Told.OPERATOR);
        logOnce(hook.id(), 1);

        database.change("update webhook_delivery set tries = 7, due_at = now()");

        Await.until(
                Traveller.SOON,
                () -> told.owner.request().get(Told.WEBHOOKS).jsonPath().getString("items[0].pausedAt"),
                at -> at != null);
        assertThat(told.sees(told.owner).getString("items[0].text"))
                .isEqualTo("Nobody answers at a webhook, which is paused: " + listener.url());
        int heard = listener.told().size();
        List<String> missed = Stream.of("Meanwhile", "And then", "At last")
                .map(subject -> told.written(subject, Told.OPERATOR).toString())
                .toList();
        assertThat(database.number("select count(*) from webhook_delivery where tries = 0 and due_at <= now()"))
                .isEqualTo(3);
        assertThat(listener.told()).hasSize(heard);
        assertThat(told.owner
                        .post(Told.WEBHOOKS + "/" + hook.id() + "/resume", Map.of())
                        .statusCode())
                .isEqualTo(204);
        List<Listener.Told> all = Await.until(Traveller.SOON, listener::told, one -> one.size() >= heard + 3);
        assertThat(all.subList(heard, all.size()))
                .extracting(one -> JsonPath.from(one.body()).getString("data.messageId"))
                .containsExactlyElementsOf(missed);
    }

    @Test
    void it_is_not_told_where_it_may_not_be_any_more() {
        Told.Hook hook = told.hook(listener.url(), "BUREAU_MESSAGE");
        database.change("update webhook set url = 'https://169.254.169.254/latest/meta-data'");

        told.written("Inside", Told.OPERATOR);

        assertThat(logOnce(hook.id(), 1).getString("items[0].attempts[0].fault"))
                .isEqualTo("ADDRESS");
        assertThat(listener.told()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"sealed = 'c3BvaWxlZA=='", "sealed = 'no base 64'", "master_key_id = 1"})
    void one_whose_secret_cannot_be_opened_holds_up_no_other_and_is_told_by_a_new_one(String spoiled) {
        Told.Hook lost = told.hook(listener.url() + "/lost", "BUREAU_MESSAGE");
        told.hook(listener.url(), "BUREAU_MESSAGE");
        database.change("update webhook set " + spoiled + " where webhook_id = ?", UUID.fromString(lost.id()));

        told.written("Spoiled", Told.OPERATOR);

        hears(1);
        assertThat(logOnce(lost.id(), 1).getString("items[0].attempts[0].fault"))
                .isEqualTo("SECRET");
        assertThat(listener.told()).hasSize(1);
        String next = told.owner
                .post(Told.WEBHOOKS + "/" + lost.id() + "/secret", Map.of())
                .jsonPath()
                .getString("secret");
        Listener.Told one = hears(2).get(1);
        assertThat(one.signature()).isEqualTo(signed(one, next));
    }

    @Test
    void what_comes_after_waits_while_nobody_is_there() {
        List.of("1", "2", "3").forEach(subject -> told.written(subject, Told.OPERATOR));
        Told.Hook hook = told.hook("http://127.0.0.1:1/", "BUREAU_MESSAGE");
        String count = "select count(*) from webhook_attempt join webhook_delivery using (tenant_id, delivery_id)"
                + " where webhook_id = ?";
        UUID id = UUID.fromString(hook.id());
        told.written("First", Told.OPERATOR);
        logOnce(hook.id(), 1);
        database.change("update webhook_delivery set tries = 2, due_at = now() + interval '1 hour'");
        database.change("update webhook set paused_at = now()");
        database.change(
                "insert into webhook_delivery (tenant_id, delivery_id, operator_code, webhook_id, notice_id, queued_at, due_at)"
                        + " select tenant_id, gen_random_uuid(), operator_code, ?, notice_id, now(), now()"
                        + " from operator_notice where tenant_id = ? and operator_code = ?"
                        + " and notice_id not in (select notice_id from webhook_delivery) limit 3",
                id,
                Told.TENANT,
                Told.OPERATOR);

        database.change("update webhook set paused_at = null");

        Await.until(Traveller.SOON, () -> database.number(count, id), tried -> tried == 2);
        assertThat(database.number(
                        "select count(*) from webhook_delivery where webhook_id = ? and due_at <= now()", id))
                .isZero();
        assertThat(database.number("select count(*) from webhook_delivery where webhook_id = ? and tries = 0", id))
                .isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://hooks.example/",
                "https://10.0.0.1/",
                "https://169.254.169.254/latest/meta-data",
                "https://[fd00:ec2::254]/",
                "https://2852039166/x",
                "https://me@hooks.example/",
                "https://nobody.invalid/",
                "javascript:alert(1)"
            })
    void it_is_nowhere_inside(String url) {
        for (String language : Problem.LANGUAGES) {
            Problem.of(told.owner.reading(language).post(Told.WEBHOOKS, Map.of("url", url)))
                    .is(422, "invalid-request")
                    .names("url");
        }
        assertThat(database.number("select count(*) from webhook")).isZero();
    }

    @Test
    void it_is_made_once_and_its_secret_shown_once() {
        String key = UUID.randomUUID().toString();
        Map<String, String> request = Map.of("url", listener.url());

        JsonPath first = told.owner.post(Told.WEBHOOKS, key, request).jsonPath();
        JsonPath again = told.owner.post(Told.WEBHOOKS, key, request).jsonPath();

        assertThat(first.getString("secret")).startsWith("whsec_");
        assertThat(again.getString("id")).isEqualTo(first.getString("id"));
        assertThat(again.getString("secret")).isNull();
        assertThat(told.owner.request().get(Told.WEBHOOKS).asString()).doesNotContain("secret");
        assertThat(database.number("select count(*) from idempotency where body like '%whsec_%'"))
                .isZero();
        Problem.of(told.hand.post(Told.WEBHOOKS, request)).is(403, "not-allowed");
        Problem.of(told.owner.post(Told.WEBHOOKS, Map.of("url", listener.url(), "kinds", List.of("ALL"))))
                .is(422, "invalid-request")
                .names("kinds");
    }

    @Test
    void there_are_few_and_they_are_taken_away() {
        for (int i = 0; i < 5; i++) {
            told.hook(listener.url() + i, "LOW_STOCK");
        }
        for (String language : Problem.LANGUAGES) {
            Problem.of(told.owner.reading(language).post(Told.WEBHOOKS, Map.of("url", listener.url())))
                    .is(409, "webhooks-full")
                    .speaks(language);
        }
        String one = told.owner.request().get(Told.WEBHOOKS).jsonPath().getString("items[0].id");
        Traveller rival = Traveller.at(market, Told.TENANT, "/operators/" + Samples.RIVAL + "/owners");
        String atRival = Desk.path(Told.TENANT, Samples.RIVAL) + "/webhooks/" + one;
        Problem.of(rival.request().delete(atRival)).is(404, "not-found");

        assertThat(told.owner.request().delete(Told.WEBHOOKS + "/" + one).statusCode())
                .isEqualTo(204);

        assertThat(told.owner.request().get(Told.WEBHOOKS).jsonPath().getList("items"))
                .hasSize(4);
    }
}
