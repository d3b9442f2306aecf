package org.panprd.marketplace.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The tasting gives back all until 48 hours before, half until 24; the waterfall's ticket all until 24 hours before. */
@OnTheMarket
class CancellingIT {
    private static final String TASTING = "guizhou.maotai-baijiu-tasting";
    private static final String FALLS = "guizhou.huangguoshu-ticket";
    private static final String ROUTE = "guangdong.greater-bay-area-three-cities";

    private final Database database;
    private final Calendar calendar;
    private final Traveller traveller;
    private final GatewayBooks gateway;
    private final Mailbox mailbox;

    CancellingIT(Market market) {
        this.database = market.database();
        this.calendar = new Calendar(market);
        this.traveller = market.traveller();
        this.gateway = new GatewayBooks(market);
        this.mailbox = new Mailbox(market);
    }

    private static Trip tasting(ZonedDateTime start) {
        return Trip.to(TASTING, start.toLocalDate())
                .option("tasting")
                .at(start.toLocalTime().toString())
                .adults(2);
    }

    private static long total(JsonPath booking, String amounts) {
        List<Integer> minor = booking.getList(amounts + ".amountMinor", Integer.class);
        return minor.stream().mapToLong(Integer::longValue).sum();
    }

    /** Confirmed, and told so: a letter that has not left when its booking is cancelled is not sent any more. */
    private UUID confirmed(Trip trip) {
        UUID id = traveller.confirmed(trip);
        assertThat(mailbox.about(traveller.sees(id).getString("reference"))).hasSize(1);
        return id;
    }

    private JsonPath cancelled(UUID id) {
        Response answer = traveller.cancels(id);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        assertThat(answer.jsonPath().getString("status")).isEqualTo("CANCELLED");
        return answer.jsonPath();
    }

    @Nested
    class Confirmed {
        @Test
        void long_before_gives_everything_back_and_the_stock_at_once() {
            ZonedDateTime start = Calendar.firstStart(24 * 10, "09:30");
            int before = calendar.vacancies(TASTING, "ADULT:1", start.toLocalDate());
            UUID id = confirmed(tasting(start));
            assertThat(traveller.sees(id).getList("refundIfCancelledNow"))
                    .isEqualTo(traveller.sees(id).getList("totals"));
            assertThat(traveller.sees(id).getList("items.refundIfCancelledNow"))
                    .isEqualTo(traveller.sees(id).getList("items.price"));

            JsonPath booking = cancelled(id);

            assertThat(total(booking, "refunded"))
                    .isEqualTo(total(booking, "totals"))
                    .isPositive();
            assertThat(calendar.vacancies(TASTING, "ADULT:1", start.toLocalDate()))
                    .isEqualTo(before);
            assertThat(database.claims(id)).containsOnlyKeys("RELEASED");
            assertThat(database.wrongCounters()).isEmpty();
            assertThat(mailbox.about(booking.getString("reference"))).hasSize(2);
            assertThat(gateway.entry(id).getList("refunds.amounts")).containsExactly(booking.getList("totals"));
        }

        @Test
        void between_the_tiers_gives_half_back() {
            UUID id = confirmed(tasting(Calendar.firstStart(24, "09:30", "14:30")));

            long promised = total(traveller.sees(id), "items.refundIfCancelledNow");
            JsonPath booking = cancelled(id);

            assertThat(promised).isEqualTo(total(booking, "refunded"));
            assertThat(2 * total(booking, "refunded"))
                    .isEqualTo(total(booking, "totals"))
                    .isPositive();
        }

        @Test
        void after_the_last_tier_gives_nothing_back_but_the_stock() {
            ZonedDateTime start = Calendar.firstStart(2, "08:00", "10:00", "13:00");
            UUID id = confirmed(Trip.to(FALLS, start.toLocalDate())
                    .option("timed-entry")
                    .at(start.toLocalTime().toString()));

            JsonPath booking = cancelled(id);

            assertThat(booking.getList("refunded")).isEmpty();
            assertThat(database.claims(id)).containsOnlyKeys("RELEASED");
            assertThat(database.wrongCounters()).isEmpty();
            assertThat(database.number("select count(*) from refund where booking_id = ?", id))
                    .isZero();
        }

        @Test
        void over_three_currencies_gives_each_back_as_it_was_paid() {
            LocalDate day = calendar.firstDay(ROUTE, "ADULT:1", 60);
            UUID id = confirmed(Trip.to(ROUTE, day));

            JsonPath booking = cancelled(id);
            Await.until(
                    Traveller.SOON, () -> gateway.entry(id).getList("refunds").size(), size -> size > 0);

            assertThat(booking.getList("refunded.currency")).containsExactlyInAnyOrder("CNY", "HKD", "MOP");
            assertThat(booking.getList("refunded")).isEqualTo(booking.getList("totals"));
            assertThat(gateway.entry(id).getList("refunds[0].amounts"))
                    .containsExactlyInAnyOrderElementsOf(booking.getList("totals"));
        }

        @Test
        void again_gives_nothing_twice() {
            UUID id = confirmed(tasting(Calendar.firstStart(24 * 12, "14:30")));
            JsonPath first = cancelled(id);

            JsonPath again = cancelled(id);

            assertThat(again.getList("refunded")).isEqualTo(first.getList("refunded"));
            assertThat(mailbox.about(first.getString("reference"))).hasSize(2);
            assertThat(gateway.entry(id).getList("refunds")).hasSize(1);
            assertThat(database.wrongCounters()).isEmpty();
        }
    }

    @Nested
    class WithAReason {
        @Test
        void shows_it_to_its_traveller() {
            UUID id = traveller.held(tasting(Calendar.firstStart(24 * 14, "09:30")));

            traveller.cancels(id, Map.of("reason", " 孩子病了 "));

            assertThat(traveller.sees(id).getString("cancellationReason")).isEqualTo("孩子病了");
        }

        @ParameterizedTest
        @MethodSource("reasons")
        void that_cannot_be_read_or_is_a_novel_cancels_nothing(String reason) {
            UUID id = traveller.held(tasting(Calendar.firstStart(24 * 14, "09:30")));

            for (String language : Problem.LANGUAGES) {
                Problem.of(traveller.reading(language).cancels(id, Map.of("reason", reason)))
                        .is(422, "invalid-request")
                        .speaks(language)
                        .names("reason");
            }

            assertThat(traveller.sees(id).getString("status")).isEqualTo("ON_HOLD");
        }

        static Stream<String> reasons() {
            return Stream.of("x".repeat(501), "one\u0000two");
        }
    }

    @Nested
    class OnHold {
        @Test
        void costs_nothing_and_moves_no_money() {
            UUID id = traveller.held(tasting(Calendar.firstStart(24 * 14, "09:30")));

            JsonPath booking = cancelled(id);

            assertThat(booking.getList("refunded")).isEmpty();
            assertThat(database.claims(id)).containsOnlyKeys("RELEASED");
            assertThat(mailbox.about(booking.getString("reference"))).isEmpty();
        }

        @Test
        void and_paid_for_afterwards_gives_the_money_back() {
            UUID id = traveller.held(tasting(Calendar.firstStart(24 * 15, "09:30")));
            PaymentPage page =
                    PaymentPage.open(traveller.startPaying(id).jsonPath().getString("redirectUrl"));
            cancelled(id);

            page.press("approve");
            Await.until(
                    Traveller.SOON, () -> gateway.entry(id).getList("refunds").size(), size -> size == 1);

            JsonPath booking = traveller.sees(id);
            assertThat(booking.getString("status")).isEqualTo("CANCELLED");
            assertThat(booking.getList("refunded")).isEqualTo(booking.getList("totals"));
            assertThat(database.claims(id)).containsOnlyKeys("RELEASED");
            assertThat(database.wrongCounters()).isEmpty();
        }
    }

    @Nested
    class Expired {
        @Test
        void is_refused() {
            UUID id = traveller.held(tasting(Calendar.firstStart(24 * 16, "09:30")));
            database.letHoldPass(id);
            traveller.awaits(id, "EXPIRED");

            Response answer = traveller.cancels(id);

            assertThat(answer.statusCode()).isEqualTo(409);
            assertThat(answer.jsonPath().getString("type")).isEqualTo("/problems/not-cancellable");
        }
    }
}
