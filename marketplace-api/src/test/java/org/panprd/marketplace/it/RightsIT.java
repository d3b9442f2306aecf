package org.panprd.marketplace.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a traveller may ask about their own data. */
@OnTheMarket
class RightsIT {
    private static final String INN = "yunnan.lijiang-courtyard-inn";

    private final Database database;
    private final Traveller traveller;
    private final Trip trip;
    private final Mailbox mailbox;

    RightsIT(Market market) {
        this.database = market.database();
        this.traveller = market.traveller();
        this.mailbox = new Mailbox(market);
        LocalDate day = new Calendar(market).firstDay(INN, "ADULT:1", 150);
        this.trip = Trip.to(INN, day).option("twin").nights(1);
    }

    private UUID cancelled() {
        UUID booking = traveller.held(trip.guestsNamed("王 <b>芳</b>"));
        assertThat(traveller.cancels(booking, Map.of("reason", "孩子病了")).statusCode())
                .isEqualTo(200);
        return booking;
    }

    private void fillTheList() {
        UUID li = traveller.agreeing("documents").made("/me/companions", Companions.LI);
        traveller.made("/me/companions/" + li + "/documents", Companions.CARD);
        traveller.made("/me/companions/" + li + "/documents", Companions.PERMIT);
    }

    private long rows(String table, String column) {
        return database.number("select count(*) from " + table + " where " + column + " = ?", traveller.subject());
    }

    @Nested
    class Seeing {
        @Test
        void is_whole() {
            cancelled();
            fillTheList();

            Response answer = traveller.request().get("/me/data");

            JsonPath data = answer.jsonPath();
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.header("Cache-Control")).contains("no-store");
            assertThat(data.getString("bookings[0].contactName")).isEqualTo("李明");
            assertThat(data.getString("bookings[0].participants[0].fullName")).isEqualTo("王 <b>芳</b>");
            assertThat(data.getString("bookings[0].cancellationReason")).isEqualTo("孩子病了");
            assertThat(data.getString("companions[0].birthDate")).isEqualTo("1949-12-31");
            assertThat(data.getList("companions[0].documents.number"))
                    .containsExactly("11010519491231002X", "C12345678");
            assertThat(data.getList("consents")).hasSize(1);
            assertThat(database.number(
                            "select count(*) from audit_entry where actor = ? and action = 'data.shown'",
                            traveller.subject()))
                    .isOne();
        }

        @ParameterizedTest
        @CsvSource({"zh-Hans, 证件, 居民身份证", "zh-Hant, 證件, 居民身份證", "en, Documents, Resident identity card"})
        void is_readable_in_the_persons_language(String language, String label, String kind) {
            cancelled();
            fillTheList();

            Response page = traveller.reading(language).request().get("/me/data.html");

            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.contentType()).startsWith("text/html");
            assertThat(page.header("Content-Security-Policy")).contains("default-src 'none'");
            assertThat(page.asString())
                    .contains("lang=\"" + language + "\"", label, kind, "11010519491231002X", "孩子病了")
                    .contains("王 &lt;b&gt;芳&lt;/b&gt;")
                    .doesNotContain("<b>", "<script");
        }

        @Test
        void is_of_nothing_where_there_is_nothing() {
            assertThat(traveller.request().get("/me/data").jsonPath().getMap("$"))
                    .containsOnly(
                            Map.entry("applications", List.of()),
                            Map.entry("bureauReports", List.of()),
                            Map.entry("bookings", List.of()),
                            Map.entry("companions", List.of()),
                            Map.entry("consents", List.of()),
                            Map.entry("nameLists", List.of()),
                            Map.entry("notices", List.of()),
                            Map.entry("reports", List.of()),
                            Map.entry("screenings", List.of()),
                            Map.entry("tours", List.of()),
                            Map.entry("views", List.of()));
        }
    }

    @Nested
    class Erasing {
        @Test
        void leaves_numbers_without_persons() {
            UUID booking = cancelled();
            fillTheList();
            JsonPath before = traveller.sees(booking);

            assertThat(traveller.request().delete("/me").statusCode()).isEqualTo(204);

            for (String table : List.of("traveller_key", "companion", "companion_document", "consent")) {
                assertThat(rows(table, "traveller_id")).as(table).isZero();
            }
            assertThat(rows("idempotency", "principal")).isZero();
            JsonPath after = traveller.sees(booking);
            assertThat(after.getString("contact")).isNull();
            assertThat(after.getString("participants")).isNull();
            assertThat(after.getString("cancellationReason")).isNull();
            assertThat(after.getList("totals").toString())
                    .isEqualTo(before.getList("totals").toString());
            assertThat(traveller.request().delete("/me").statusCode()).isEqualTo(204);
        }

        @Test
        void does_not_keep_anybody_from_travelling_again() {
            UUID before = cancelled();
            assertThat(traveller.request().delete("/me").statusCode()).isEqualTo(204);

            UUID after = traveller.held(trip);

            assertThat(traveller.sees(after).getString("contact.fullName")).isEqualTo("李明");
            assertThat(traveller.sees(before).getString("contact")).isNull();
        }

        @ParameterizedTest
        @ValueSource(strings = {"zh-Hans", "zh-Hant", "en"})
        void is_refused_while_something_is_on_hold(String language) {
            UUID booking = traveller.held(trip);

            Response refused = traveller.reading(language).request().delete("/me");

            Problem.of(refused).is(409, "trip-ahead").speaks(language);
            assertThat(refused.jsonPath().getList("bookings.id")).containsExactly(booking.toString());
            assertThat(refused.jsonPath().getString("bookings[0].reference")).startsWith("PPR-");
            assertThat(traveller.sees(booking).getString("contact.fullName")).isEqualTo("李明");
        }

        @Test
        void is_refused_until_a_confirmed_trip_is_over_and_writes_to_nobody_afterwards() {
            UUID booking = traveller.confirmed(trip);
            String reference = traveller.sees(booking).getString("reference");
            int letters = mailbox.about(reference).size();
            Problem.of(traveller.request().delete("/me")).is(409, "trip-ahead");

            database.change(
                    "update booking set start_date = current_date - 9, end_date = current_date - 8 where booking_id = ?",
                    booking);
            assertThat(traveller.request().delete("/me").statusCode()).isEqualTo(204);
            database.change(
                    "insert into outbox (handler, payload, created_at, due_at) values ('mail', ?, now(), now())",
                    "{\"bookingId\":\"" + booking + "\",\"occasion\":\"CONFIRMED\"}");

            assertThat(mailbox.about(reference)).hasSize(letters);
            assertThat(traveller.sees(booking).getString("contact")).isNull();
        }

        @Test
        void makes_a_payment_that_comes_too_late_go_back() {
            UUID booking = traveller.held(trip);
            String page = traveller.startPaying(booking).jsonPath().getString("redirectUrl");
            database.letHoldPass(booking);
            traveller.awaits(booking, "EXPIRED");
            assertThat(traveller.request().delete("/me").statusCode()).isEqualTo(204);

            PaymentPage.open(page).press("approve");

            Await.until(
                    Traveller.SOON,
                    () -> database.number("select count(*) from refund where booking_id = ?", booking),
                    refunds -> refunds == 1);
            assertThat(traveller.sees(booking).getString("status")).isEqualTo("EXPIRED");
        }
    }
}
