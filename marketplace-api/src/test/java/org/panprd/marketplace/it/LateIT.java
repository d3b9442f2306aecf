package org.panprd.marketplace.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Selling that has ended, holds that are over, money that comes after everything has begun. */
@OnTheMarket
class LateIT {
    private static final String INN = "yunnan.lijiang-courtyard-inn";
    private static final String TASTING = "guizhou.maotai-baijiu-tasting";

    private final Market market;
    private final Database database;
    private final Calendar calendar;
    private final Traveller traveller;
    private final GatewayBooks gateway;

    LateIT(Market market) {
        this.market = market;
        this.database = market.database();
        this.calendar = new Calendar(market);
        this.traveller = market.traveller();
        this.gateway = new GatewayBooks(market);
    }

    private UUID held(int daysAhead) {
        LocalDate day = calendar.firstDay(INN, "ADULT:2", daysAhead);
        return traveller.held(Trip.to(INN, day).option("twin").nights(1).adults(2));
    }

    /** Of the workshop at 14:30, which is sold until a day before. */
    @Nested
    class SellingThatHasEnded {
        private Trip today() {
            return Trip.to(TASTING, Calendar.today()).option("blending").at("14:30");
        }

        @Test
        void closes_the_day_in_the_calendar() {
            LocalDate day = Calendar.today();

            JsonPath days = market.request()
                    .queryParams(Map.of(
                            "option",
                            "blending",
                            "from",
                            day.toString(),
                            "to",
                            day.plusDays(9).toString()))
                    .get("/listings/{id}/availability", TASTING)
                    .jsonPath();

            assertThat(days.getString("days[0].status")).isEqualTo("CLOSED");
            assertThat(days.getInt("days[0].vacancies")).isZero();
            assertThat(days.getList("days.status")).contains("AVAILABLE");
        }

        @Test
        void holds_nothing_and_names_other_days() {
            Map<String, Long> before = database.orders();

            Response answer = traveller.hold(today());

            Problem.of(answer).is(409, "not-available");
            assertThat(answer.jsonPath().getList("items[0].nearestDates", String.class))
                    .isNotEmpty()
                    .doesNotContain(Calendar.today().toString());
            assertThat(database.orders()).isEqualTo(before);
        }
    }

    @Nested
    class MoneyAfterTheStart {
        @Test
        void of_an_ended_hold_goes_back_though_there_is_room() {
            UUID id = held(111);
            PaymentPage page =
                    PaymentPage.open(traveller.startPaying(id).jsonPath().getString("redirectUrl"));
            database.letHoldPass(id);
            traveller.awaits(id, "EXPIRED");
            database.change("update booking_item set starts_at = now() - interval '1 minute' where booking_id = ?", id);

            page.press("approve");
            Await.until(
                    Traveller.SOON, () -> gateway.entry(id).getList("refunds").size(), size -> size == 1);

            JsonPath booking = traveller.sees(id);
            assertThat(booking.getString("status")).isEqualTo("EXPIRED");
            assertThat(booking.getList("refunded")).isEqualTo(booking.getList("totals"));
            assertThat(database.claims(id)).isEqualTo(Map.of("RELEASED", 1L));
        }
    }

    @Nested
    class Holds {
        @Test
        void end_within_five_seconds_of_their_time() {
            UUID id = held(112);

            database.letHoldPass(id);

            traveller.awaits(id, "EXPIRED", Duration.ofSeconds(5));
            assertThat(database.wrongCounters()).isEmpty();
        }

        @Test
        void that_cannot_be_ended_stop_no_others() {
            UUID broken = held(113);
            UUID other = held(114);
            String counted = "update allotment a set held = held + ? from allotment_claim c where c.booking_id = ?"
                    + " and (a.tenant_id, a.resource, a.day, a.at) = (c.tenant_id, c.resource, c.day, c.at)";
            database.change(counted, -1, broken);
            try {
                database.letHoldPass(broken);
                database.letHoldPass(other);

                traveller.awaits(other, "EXPIRED");
                assertThat(traveller.sees(broken).getString("status")).isEqualTo("ON_HOLD");
            } finally {
                database.change(counted, 1, broken);
            }
            traveller.awaits(broken, "EXPIRED");
            assertThat(database.wrongCounters()).isEmpty();
        }
    }
}
