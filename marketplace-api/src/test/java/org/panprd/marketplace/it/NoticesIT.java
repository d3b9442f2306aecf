package org.panprd.marketplace.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What operators are told, and what each person on their staff sees of it. */
@OnTheMarket
class NoticesIT {
    private static final String STOCK = "grand-prix-museum-ticket/day";
    private static final String ALL_KINDS =
            "[NEW_BOOKING, CANCELLATION, LOW_STOCK, LICENCE_EXPIRING, BUREAU_MESSAGE," + " WEBHOOK_PAUSED]";

    private final Market market;
    private final Database database;
    private final Told told;
    private final Traveller traveller;

    NoticesIT(Market market) {
        this.market = market;
        this.database = market.database();
        this.told = new Told(market);
        this.traveller = market.traveller();
    }

    /** Keycloak is away here, so that what is to be mailed would wait and be in the way of others. */
    @AfterEach
    void nobodyIsMailed() {
        database.change("delete from notice_reader");
        database.change("delete from outbox where handler = 'notice-mail'");
    }

    private Trip trip(LocalDate day) {
        return Trip.to(Desk.LISTING, day).option("day").guestsNamed("王芳");
    }

    private LocalDate day(int daysAhead) {
        return new Calendar(market).firstDay(Desk.LISTING, "ADULT:2", daysAhead);
    }

    @Nested
    class A_booking {
        @Test
        void is_told_once_and_its_cancellation_too_to_its_operator_alone() {
            UUID booking = traveller.confirmed(trip(day(240)));
            told.isTold();
            assertThat(told.kinds(told.hand, booking)).containsExactly("NEW_BOOKING");

            // As if the message had come twice.
            database.change(
                    "insert into outbox (handler, payload, created_at, due_at)"
                            + " values ('operator-notice', ?, now(), now())",
                    "{\"booked\":\"" + booking + "\"}");
            assertThat(traveller.cancels(booking).statusCode()).isEqualTo(200);
            told.isTold();

            assertThat(told.kinds(told.hand, booking)).containsExactly("CANCELLATION", "NEW_BOOKING");
            JsonPath list = told.sees(told.hand);
            assertThat(list.getString("items[0].text"))
                    .startsWith("Cancelled PPR-")
                    .contains("guests: 1", day(240).toString());
            assertThat(told.hand.reading("zh-Hant").request().get(Told.NOTICES).asString())
                    .contains("已取消 PPR-");
            assertThat(database.number(
                            "select count(*) from operator_notice where about like '%王%' or about like '%李明%'"))
                    .isZero();
            assertThat(database.number(
                            "select count(distinct operator_code) from operator_notice where about like ?",
                            "%" + booking + "%"))
                    .isOne();
        }

        @Test
        void that_was_paid_for_too_late_is_told_to_nobody() {
            UUID held = traveller.held(trip(day(241)));
            String page = traveller.startPaying(held).jsonPath().getString("redirectUrl");
            assertThat(traveller.cancels(held).statusCode()).isEqualTo(200);

            PaymentPage.open(page).press("approve");

            Await.until(
                    Traveller.SOON,
                    () -> database.number("select count(*) from refund where booking_id = ?", held),
                    refunds -> refunds == 1);
            told.isTold();
            assertThat(told.kinds(told.hand, held)).isEmpty();
        }
    }

    @Nested
    class Low_stock {
        private long notices() {
            return database.number(
                    "select count(*) from operator_notice where kind = 'LOW_STOCK' and tenant_id = 'macau'");
        }

        private UUID booked(LocalDate day) {
            UUID booking = traveller.confirmed(trip(day));
            told.isTold();
            return booking;
        }

        private void more(LocalDate day, int places) {
            database.change(
                    "update allotment set capacity = capacity + ? where tenant_id = 'macau' and resource = ? and day = ?",
                    places,
                    STOCK,
                    day);
        }

        @Test
        void is_told_once_until_there_is_more_again() {
            LocalDate day = day(245);
            assertThat(told.owner
                            .put(Told.NOTICES + "/low-stock", Map.of("lowStock", 5))
                            .statusCode())
                    .isEqualTo(204);
            long before = notices();
            database.leave("macau", STOCK, day, 7);

            booked(day);
            assertThat(notices()).isEqualTo(before);
            UUID last = booked(day);
            assertThat(notices()).isEqualTo(before + 1);
            booked(day);
            assertThat(notices()).isEqualTo(before + 1);
            JsonPath list = told.sees(told.hand);
            assertThat(list.getString("items.find { it.kind == 'LOW_STOCK' }.text"))
                    .isEqualTo("Little is left of Macao Grand Prix Museum admission · Day ticket on " + day + ": 5");
            assertThat(list.getString("items.find { it.kind == 'LOW_STOCK' }.listingId"))
                    .isEqualTo(Desk.LISTING);

            // One comes back, and it is told of again only after there was more than the operator wants to be told of.
            assertThat(traveller.cancels(last).statusCode()).isEqualTo(200);
            told.isTold();
            booked(day);
            assertThat(notices()).isEqualTo(before + 1);
            more(day, 10);
            booked(day);
            assertThat(notices()).isEqualTo(before + 1);
            database.leave("macau", STOCK, day, 2);
            booked(day);
            assertThat(notices()).isEqualTo(before + 2);
            more(day, 20);
        }

        @ParameterizedTest
        @ValueSource(strings = {"-1", "1001", "null"})
        void has_its_bounds(String least) {
            Problem.of(told.owner
                            .request()
                            .contentType("application/json")
                            .body("{\"lowStock\":" + least + "}")
                            .put(Told.NOTICES + "/low-stock"))
                    .is(422, "invalid-request")
                    .names("lowStock");
        }
    }

    @Nested
    class A_message_of_the_bureau {
        private List<String> recipients(UUID message) {
            return database
                    .rows(
                            "select operator_code from operator_notice where about like ? order by 1",
                            "%" + message + "%")
                    .stream()
                    .map(row -> row.text("operator_code"))
                    .toList();
        }

        @Test
        void goes_to_those_whom_it_names_or_to_all_of_the_tenant() {
            UUID one = told.written("To one", Told.OPERATOR);
            UUID all = told.written("To all");

            assertThat(recipients(one)).containsExactly(Told.OPERATOR);
            assertThat(recipients(all))
                    .hasSize((int) database.number("select count(*) from operator where tenant_id = 'macau'"));
            JsonPath list = told.sees(told.hand);
            assertThat(list.getString("items[0].text")).isEqualTo("From the bureau: To all");
            assertThat(list.getString("items[0].words")).isEqualTo("Please read this.");
            JsonPath sent = Traveller.at(market, Told.TENANT, "/bureau/analysts")
                    .request()
                    .get(Told.MESSAGES)
                    .jsonPath();
            assertThat(sent.getString("items[0].id")).isEqualTo(all.toString());
            assertThat(sent.getList("items[1].to")).containsExactly(Told.OPERATOR);
            assertThat(sent.getList("recipients.code")).contains(Told.OPERATOR);
        }

        @Test
        void is_written_by_directors_to_operators_that_there_are() {
            Map<String, Object> message = Map.of("subject", "S", "words", "W");
            Problem.of(Traveller.at(market, Told.TENANT, "/bureau/analysts").post(Told.MESSAGES, message))
                    .is(403, "not-allowed");
            for (String language : Problem.LANGUAGES) {
                Problem.of(told.director
                                .reading(language)
                                .post(
                                        Told.MESSAGES,
                                        Map.of("subject", "", "words", "W", "operators", List.of("nobody"))))
                        .is(422, "invalid-request")
                        .names("subject")
                        .names("operators");
            }
        }
    }

    @Nested
    class A_licence_that_ends {
        private static final String ONES =
                " where tenant_id = 'yunnan' and operator_code = 'caiyun-inns' and kind = 'lodging-licence'";

        @Test
        void is_told_to_its_operator() {
            Traveller hand = Traveller.at(market, "yunnan", "/operators/caiyun-inns");
            LocalDate end = Calendar.today().plusDays(30);
            database.change("delete from operator_notice where kind = 'LICENCE_EXPIRING'");

            database.change("update operator_licence set valid_until = ?, warned_days = null" + ONES, end);

            Await.until(
                    Traveller.SOON,
                    () -> hand.request()
                            .get("/tenants/yunnan/operators/caiyun-inns/notices")
                            .asString(),
                    list -> list.contains("is valid until " + end));
            database.change("update operator_licence set warned_days = null, valid_until = date '2029-12-31'" + ONES);
            assertThat(new Mailbox(market).about("许可证")).isNotEmpty();
        }
    }

    @Nested
    class A_person {
        @Test
        void reads_for_themselves() {
            Traveller other = Traveller.at(market, Told.TENANT, "/operators/" + Told.OPERATOR);
            told.written("Read me", Told.OPERATOR);
            JsonPath list = told.sees(told.hand);
            assertThat(list.getInt("unread")).isPositive();
            assertThat(list.getBoolean("items[0].unread")).isTrue();

            Response read = told.hand.put(Told.NOTICES + "/read", Map.of("until", list.getString("latest")));

            assertThat(read.statusCode()).isEqualTo(204);
            assertThat(told.sees(told.hand).getBoolean("items[0].unread")).isFalse();
            assertThat(count(told.hand)).isZero();
            assertThat(count(other)).isPositive();
            told.written("Read me too", Told.OPERATOR);
            assertThat(count(told.hand)).isOne();
            Problem.of(told.hand.put(Told.NOTICES + "/read", Map.of()))
                    .is(422, "invalid-request")
                    .names("until");
        }

        private int count(Traveller person) {
            return person.request().get(Told.NOTICES + "/count").jsonPath().getInt("unread");
        }

        @Test
        void sees_everything_and_is_mailed_nothing_until_they_choose() {
            JsonPath choices =
                    told.hand.request().get(Told.NOTICES + "/choices").jsonPath();

            assertThat(choices.getList("page").toString()).isEqualTo(ALL_KINDS);
            assertThat(choices.getList("mail")).isEmpty();
            assertThat(choices.getInt("lowStock")).isBetween(0, 1000);
        }

        @Test
        void does_not_see_what_they_have_not_chosen() {
            told.written("Not for me", Told.OPERATOR);

            choose(told.hand, List.of("NEW_BOOKING"), List.of());

            assertThat(told.sees(told.hand).getList("items.kind", String.class))
                    .doesNotContain("BUREAU_MESSAGE", "LOW_STOCK");
            assertThat(told.sees(told.owner).getString("items[0].text")).isEqualTo("From the bureau: Not for me");
        }

        private void choose(Traveller person, List<String> page, List<String> mail) {
            Response chosen = person.put(Told.NOTICES + "/choices", Map.of("page", page, "mail", mail));
            assertThat(chosen.statusCode()).as(chosen.asString()).isEqualTo(204);
        }

        /** To whose address Keycloak knows, which is away here: with it, the journey of notices. */
        @Test
        void is_mailed_what_they_have_chosen_and_nobody_else_is() {
            choose(told.hand, List.of(), List.of("BUREAU_MESSAGE"));
            choose(told.owner, List.of("BUREAU_MESSAGE"), List.of("CANCELLATION"));

            told.written("By mail", Told.OPERATOR);

            List<Row> letters = database.rows("select payload from outbox where handler = 'notice-mail'");
            assertThat(letters).hasSize(1);
            assertThat(letters.get(0).text("payload"))
                    .contains(told.hand.subject(), Told.OPERATOR)
                    .doesNotContain("@", "By mail");
        }

        @ParameterizedTest
        @CsvSource({"page, EVERYTHING", "mail, new_booking"})
        void chooses_from_what_there_is(String field, String kind) {
            Map<String, List<String>> choices = new java.util.HashMap<>(Map.of("page", List.of(), "mail", List.of()));
            choices.put(field, List.of(kind));
            Problem.of(told.hand.put(Told.NOTICES + "/choices", choices))
                    .is(422, "invalid-request")
                    .names(field);
            Problem.of(told.hand.put(Told.NOTICES + "/choices", Map.of()))
                    .is(422, "invalid-request")
                    .names("page")
                    .names("mail");
        }

        @Test
        void turns_the_pages_of_what_there_is() {
            for (String subject : List.of("1", "2", "3")) {
                told.written(subject, Told.OPERATOR);
            }
            List<String> texts = new ArrayList<>();
            String cursor = "";
            while (texts.size() < 3) {
                JsonPath page = told.owner
                        .request()
                        .queryParam("cursor", cursor)
                        .queryParam("limit", 1)
                        .get(Told.NOTICES)
                        .jsonPath();
                texts.add(page.getString("items[0].text"));
                cursor = page.getString("nextCursor");
            }

            assertThat(texts).containsExactly("From the bureau: 3", "From the bureau: 2", "From the bureau: 1");
            Problem.of(told.owner.request().queryParam("limit", 0).get(Told.NOTICES))
                    .is(422, "invalid-request")
                    .names("limit");
        }

        @Test
        void has_their_choices_shown_and_erased() {
            Traveller person = market.traveller();
            database.change(
                    "insert into notice_reader (tenant_id, operator_code, person_id, language, page_kinds, mail_kinds)"
                            + " values ('macau', ?, ?, 'en', '{}', '{LOW_STOCK}')",
                    Told.OPERATOR,
                    person.subject());

            assertThat(person.request().get("/me/data").jsonPath().getString("notices[0].mailed"))
                    .isEqualTo("LOW_STOCK");
            assertThat(person.request().delete("/me").statusCode()).isEqualTo(204);
            assertThat(database.number("select count(*) from notice_reader where person_id = ?", person.subject()))
                    .isZero();
        }
    }
}
