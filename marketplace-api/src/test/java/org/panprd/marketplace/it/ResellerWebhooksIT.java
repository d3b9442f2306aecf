package org.panprd.marketplace.it;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.security.GeneralSecurityException;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A reseller's machine is told what has changed: signed, in order, and again until it has arrived or a day has gone by. */
@OnTheMarket
class ResellerWebhooksIT {
    private static final String BOOKINGS = "booking_update";
    private static final String STOCK = "availability_update";

    private final Market market;
    private final Database database;
    private final Reselling reseller;
    private final Listener listener = new Listener();

    ResellerWebhooksIT(Market market) {
        this.market = market;
        this.database = market.database();
        this.reseller = Reselling.on(market);
    }

    @AfterEach
    void listensNoMore() {
        database.change("delete from channel_subscription where reseller_code = ?", reseller.code());
        listener.close();
    }

    private Response subscribed(String event, String url) {
        return reseller.request().body(Map.of("event", event, "url", url)).post("/webhooks");
    }

    private JsonPath hook(String event) {
        return ok("webhookMade", subscribed(event, listener.url()));
    }

    private static JsonPath ok(String kind, Response answer) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        assertThat(OctoFormat.faults(kind, answer.asString())).isEmpty();
        return answer.jsonPath();
    }

    private static void refused(Response answer, String error) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(400);
        assertThat(answer.jsonPath().getString("error")).isEqualTo(error);
        assertThat(OctoFormat.faults("error", answer.asString())).isEmpty();
    }

    private String held(int daysAhead) {
        return ok("booking", reseller.reserve(reseller.wish(reseller.freeSlot(daysAhead), "adult")))
                .getString("uuid");
    }

    private List<JsonPath> hears(Predicate<List<JsonPath>> enough) {
        return Await.until(Traveller.SOON, this::heard, enough);
    }

    private List<JsonPath> heard() {
        return listener.told().stream().map(one -> JsonPath.from(one.body())).toList();
    }

    /** How a booking stood, each time that it was told. */
    private static List<String> states(List<JsonPath> heard, String uuid) {
        return heard.stream()
                .filter(one -> uuid.equals(one.getString("booking.uuid")))
                .map(one -> one.getString("booking.status"))
                .toList();
    }

    private List<String> hearsOf(String uuid, String last) {
        return states(hears(all -> states(all, uuid).contains(last)), uuid);
    }

    private JsonPath messages(String hook, String state) {
        return ok("webhookMessages", reseller.request().get("/webhooks/{id}/messages?state=" + state, hook));
    }

    /** Nobody takes what is told there, for a day as it seems; then somebody does again. The message that was given up. */
    private String dies(JsonPath hook) {
        Await.until(
                Traveller.SOON,
                () -> database.change(
                        "update channel_message set give_up_at = now(), due_at = now()"
                                + " where subscription_id = ? and state = 'WAITING' and tries > 0 and status is not null",
                        UUID.fromString(hook.getString("id"))),
                changed -> changed > 0);
        JsonPath dead =
                Await.until(Traveller.SOON, () -> messages(hook.getString("id"), "dead"), all -> !all.getList("")
                        .isEmpty());
        listener.answersOtherwise(204);
        return dead.getString("[0].id");
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

    @Test
    void is_told_each_change_of_its_bookings_whoever_makes_it() {
        JsonPath hook = hook(BOOKINGS);
        String uuid = held(100);
        ok("booking", reseller.post(uuid, "confirm", Reselling.contact()));
        JsonPath booking = ok("booking", reseller.read(uuid));
        String desk = Desk.path("guangdong", "lingnan-attractions");
        Response asked = Traveller.at(market, "guangdong", "/operators/lingnan-attractions")
                .put(
                        desk + "/bookings/" + booking.getString("id") + "/items/1/cancellation",
                        Map.of("reason", "OPERATOR"));
        assertThat(asked.statusCode()).as(asked.asString()).isLessThan(300);
        String other = held(100);
        database.letHoldPass(UUID.fromString(ok("booking", reseller.read(other)).getString("id")));

        assertThat(hearsOf(uuid, "CANCELLED")).containsExactly("ON_HOLD", "CONFIRMED", "CANCELLED");
        assertThat(hearsOf(other, "EXPIRED")).startsWith("ON_HOLD").endsWith("EXPIRED");

        assertThat(listener.told()).allSatisfy(one -> {
            assertThat(one.signature()).isEqualTo(signed(one, hook.getString("secret")));
            assertThat(OctoFormat.faults("bookingUpdate", one.body())).isEmpty();
            assertThat(one.body()).doesNotContain("Ada", "Lovelace", "example.com");
        });
        JsonPath last = heard().stream()
                .filter(one -> uuid.equals(one.getString("booking.uuid")))
                .reduce((before, one) -> one)
                .orElseThrow();
        assertThat(last.getString("booking.utcUpdatedAt"))
                .isEqualTo(ok("booking", reseller.read(uuid)).getString("utcUpdatedAt"));
        assertThat(last.getString("webhook.id")).isEqualTo(hook.getString("id"));
    }

    @Test
    void is_told_of_a_booking_in_order_and_of_others_meanwhile() {
        listener.answers(500);
        JsonPath hook = hook(BOOKINGS);
        String first = held(101);
        hearsOf(first, "ON_HOLD");
        Await.until(
                Traveller.SOON,
                () -> database.change(
                        "update channel_message set due_at = now() + interval '1 hour' where subject = ? and status = 500",
                        first),
                changed -> changed == 1);

        ok("booking", reseller.post(first, "confirm", Reselling.contact()));
        String second = held(101);
        hearsOf(second, "ON_HOLD");

        assertThat(states(heard(), first)).containsExactly("ON_HOLD");
        assertThat(messages(hook.getString("id"), "waiting").getList("subject")).containsOnly(first);
        database.change("update channel_message set due_at = now() where subject = ? and status = 500", first);
        assertThat(hearsOf(first, "CONFIRMED")).containsExactly("ON_HOLD", "ON_HOLD", "CONFIRMED");
    }

    @Test
    void what_was_in_vain_for_a_day_is_kept_and_told_again_by_the_same_id() {
        listener.answersOtherwise(500);
        JsonPath hook = hook(BOOKINGS);
        String uuid = held(102);

        String dead = dies(hook);

        JsonPath shown = messages(hook.getString("id"), "dead");
        assertThat(shown.getString("[0].subject")).isEqualTo(uuid);
        assertThat(shown.getInt("[0].status")).isEqualTo(500);
        assertThat(shown.getInt("[0].tries")).isGreaterThanOrEqualTo(2);
        int heard = listener.told().size();
        JsonPath replayed = ok(
                "webhookReplayed",
                reseller.request().body(Map.of("messageId", dead)).post("/webhooks/{id}/replay", hook.getString("id")));
        assertThat(replayed.getInt("replayed")).isOne();
        hears(all -> all.size() == heard + 1);
        assertThat(listener.told()).extracting(Listener.Told::id).containsOnly(dead);
        Await.until(
                Traveller.SOON,
                () -> messages(hook.getString("id"), "delivered").getList("id"),
                ids -> ids.contains(dead));
    }

    @Test
    void the_platform_sees_what_was_given_up_and_has_it_told_again() {
        listener.answersOtherwise(500);
        JsonPath hook = hook(BOOKINGS);
        held(103);
        String dead = dies(hook);
        Traveller platform = Traveller.platform(market);
        String path = "/platform/resellers/" + reseller.code() + "/webhooks";

        JsonPath shown = platform.request().get(path).jsonPath();

        assertThat(shown.getInt("items[0].dead")).isOne();
        assertThat(shown.getString("items[0].latestDead[0].id")).isEqualTo(dead);
        assertThat(shown.prettify()).doesNotContain("whsec_", "sealed");
        String replay = path + "/" + hook.getString("id") + "/replay";
        Problem.of(platform.post(replay, Map.of("messageId", UUID.randomUUID())))
                .is(404, "not-found");
        int heard = listener.told().size();
        assertThat(platform.post(replay, Map.of()).statusCode()).isEqualTo(202);
        hears(all -> all.size() == heard + 1);
        Await.until(
                Traveller.SOON,
                () -> platform.request().get(path).jsonPath().getInt("items[0].dead"),
                left -> left == 0);
    }

    @Test
    void is_not_told_where_it_may_not_be_any_more() {
        JsonPath hook = hook(BOOKINGS);
        database.change(
                "update channel_subscription set url = 'https://169.254.169.254/latest/meta-data' where subscription_id = ?",
                UUID.fromString(hook.getString("id")));

        held(104);

        JsonPath tried = Await.until(Traveller.SOON, () -> messages(hook.getString("id"), "waiting"), all -> "ADDRESS"
                .equals(all.getString("[0].fault")));
        assertThat(tried.getInt("[0].tries")).isOne();
        assertThat(listener.told()).isEmpty();
    }

    @Test
    void one_whose_secret_cannot_be_opened_holds_up_no_other_and_is_told_by_a_new_one() {
        String url = listener.url() + "/lost";
        String lost = ok("webhookMade", subscribed(BOOKINGS, url)).getString("id");
        hook(BOOKINGS);
        database.change(
                "update channel_subscription set sealed = 'c3BvaWxlZA==' where subscription_id = ?",
                UUID.fromString(lost));

        String uuid = held(107);

        assertThat(hearsOf(uuid, "ON_HOLD")).containsExactly("ON_HOLD");
        Await.until(Traveller.SOON, () -> messages(lost, "waiting").getString("[0].fault"), "SECRET"::equals);
        assertThat(listener.told()).hasSize(1);
        String next = ok("webhookMade", subscribed(BOOKINGS, url)).getString("secret");
        hears(all -> states(all, uuid).size() == 2);
        Listener.Told one = listener.told().get(1);
        assertThat(one.signature()).isEqualTo(signed(one, next));
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
    void is_nowhere_inside(String url) {
        refused(subscribed(BOOKINGS, url), "BAD_REQUEST");

        assertThat(ok("webhooks", reseller.request().get("/webhooks")).getList(""))
                .isEmpty();
    }

    @Test
    void the_same_again_is_the_same_with_another_secret() {
        JsonPath first = hook(BOOKINGS);
        JsonPath again = hook(BOOKINGS);

        assertThat(again.getString("id")).isEqualTo(first.getString("id"));
        assertThat(again.getString("secret")).isNotEqualTo(first.getString("secret"));
        Response listed = reseller.request().get("/webhooks");
        assertThat(ok("webhooks", listed).getList("id")).containsExactly(first.getString("id"));
        assertThat(listed.asString()).doesNotContain("whsec_");
        String uuid = held(105);
        hearsOf(uuid, "ON_HOLD");
        Listener.Told one = listener.told().get(0);
        assertThat(one.signature())
                .isEqualTo(signed(one, again.getString("secret")) + " " + signed(one, first.getString("secret")));
    }

    @Test
    void belongs_to_its_reseller_and_there_are_few() {
        String id = hook(BOOKINGS).getString("id");
        Reselling other = Reselling.on(market);
        refused(other.request().delete("/webhooks/{id}", id), "BAD_REQUEST");
        refused(other.request().get("/webhooks/{id}/messages", id), "BAD_REQUEST");
        refused(other.request().post("/webhooks/{id}/replay", id), "BAD_REQUEST");
        assertThat(ok("webhooks", other.request().get("/webhooks")).getList("")).isEmpty();
        refused(reseller.request().get("/webhooks/{id}/messages?state=lost", id), "BAD_REQUEST");
        refused(
                reseller.request().body(Map.of("messageId", UUID.randomUUID())).post("/webhooks/{id}/replay", id),
                "BAD_REQUEST");
        refused(subscribed("product_update", listener.url()), "BAD_REQUEST");

        for (int i = 0; i < 9; i++) {
            ok("webhookMade", subscribed(STOCK, listener.url() + i));
        }
        refused(subscribed(STOCK, listener.url()), "UNPROCESSABLE_ENTITY");

        ok("webhook", reseller.request().delete("/webhooks/{id}", id));
        assertThat(ok("webhooks", reseller.request().get("/webhooks")).getList(""))
                .hasSize(9);
    }

    @Test
    void is_told_of_what_is_left_once_for_many_changes_and_of_nothing_that_it_may_not_sell() {
        database.change(
                "update channel_contract set status = 'ENDED' where reseller_code = ? and tenant_id = 'yunnan'",
                reseller.code());
        JsonPath hook = hook(STOCK);
        LocalDate day = LocalDate.parse(reseller.freeSlot(106).substring(0, 10));
        LocalDate later = LocalDate.parse(reseller.freeSlot(130).substring(0, 10));
        market.traveller().held(Trip.to(Reselling.INN, day).option("twin").nights(1));
        Traveller traveller = market.traveller();
        for (int i = 0; i < 2; i++) {
            traveller.held(tower(day));
            traveller.held(tower(later));
        }

        List<JsonPath> heard = hears(all -> days(all).containsAll(List.of(day.toString(), later.toString())));

        assertThat(heard)
                .filteredOn(one -> "daytime".equals(one.getString("availability.optionId")))
                .hasSizeLessThan(4);
        assertThat(heard).allSatisfy(one -> {
            assertThat(OctoFormat.faults("availabilityUpdate", one.prettify())).isEmpty();
            assertThat(one.getString("webhook.id")).isEqualTo(hook.getString("id"));
            assertThat(one.getString("availability.productId")).isEqualTo(Reselling.TOWER);
        });
        assertThat(ok("webhookMessages", reseller.request().get("/webhooks/{id}/messages", hook.getString("id")))
                        .getList("subject", String.class))
                .isNotEmpty()
                .allMatch(subject -> subject.startsWith(Reselling.TOWER + "/"));
    }

    private static Trip tower(LocalDate day) {
        return Trip.to(Reselling.TOWER, day).option("daytime").at("10:00").adults(1);
    }

    private static List<String> days(List<JsonPath> heard) {
        return heard.stream()
                .filter(one -> "daytime".equals(one.getString("availability.optionId")))
                .flatMap(one -> one.getList("availability.localDates", String.class).stream())
                .toList();
    }
}
