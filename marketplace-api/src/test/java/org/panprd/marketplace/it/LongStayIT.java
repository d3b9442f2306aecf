package org.panprd.marketplace.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Stays of up to half a year. */
@OnTheMarket
class LongStayIT {
    private static final String WINTER = "hainan.xinglong-winter-stay";
    private static final int NIGHTS = 180;

    private static final Duration ENDURABLE = Duration.ofSeconds(5);

    private final Market market;

    LongStayIT(Market market) {
        this.market = market;
    }

    private Trip stay(LocalDate start, int nights) {
        return Trip.to(WINTER, start)
                .option("two-bedroom")
                .nights(nights)
                .adults(2)
                .allWell(market);
    }

    @Test
    void are_quoted_month_by_month() {
        LocalDate start = LocalDate.of(Calendar.today().plusMonths(6).getYear(), 7, 1);
        LocalDate july = start.isBefore(Calendar.today()) ? start.plusYears(1) : start;
        JsonPath quote = market.request("en")
                .contentType("application/json")
                .body(stay(july, 100).wish())
                .post("/quotes")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();

        List<Integer> amounts = quote.getList("items[0].parts[0].lines.amount.amountMinor", Integer.class);
        assertThat(quote.getList("items[0].parts[0].lines.nights", Integer.class).stream()
                        .mapToInt(Integer::intValue)
                        .sum())
                .isEqualTo(100);
        assertThat(quote.getString("items[0].parts[0].lines[0].rate")).isEqualTo("MONTHLY");
        assertThat(amounts.stream().mapToLong(Integer::longValue).sum())
                .isEqualTo(quote.getLong("totals[0].amountMinor"))
                .isEqualTo(3 * 400000 + 10 * 17000);
    }

    @Test
    void take_every_night_at_once_or_none() {
        LocalDate start = Calendar.today().plusDays(40);
        LocalDate full = start.plusDays(170);
        Traveller traveller = market.traveller().agreeing("health");
        long before = market.database().bookings();
        int sold = market.database().sellOut("hainan", "xinglong-winter-stay/two-bedroom", full);

        assertThat(traveller.hold(stay(start, NIGHTS)).statusCode()).isEqualTo(409);
        assertThat(sold).isOne();
        assertThat(market.database().bookings()).isEqualTo(before);

        market.database().leave("hainan", "xinglong-winter-stay/two-bedroom", full, 14);
        UUID booking = traveller.held(stay(start, NIGHTS));

        assertThat(market.database().claims(booking)).isEqualTo(Map.of("HELD", (long) NIGHTS));
        assertThat(market.database().number("select count(*) from allotment_claim where booking_id = ?", booking))
                .isEqualTo(NIGHTS);
        assertThat(traveller.cancels(booking).statusCode()).isEqualTo(200);
        assertThat(market.database().claims(booking)).isEqualTo(Map.of("RELEASED", (long) NIGHTS));
        assertThat(market.database().wrongCounters()).isEmpty();
    }

    @Test
    void take_their_nights_by_the_key_and_in_little_time() {
        LocalDate start = Calendar.today().plusDays(50);
        long fortnight = nanosToHold(start, 14);
        long halfAYear = nanosToHold(start, NIGHTS);
        String plan = market.database()
                .rows("explain update allotment set held = held + 1 where tenant_id = 'hainan'"
                        + " and resource = 'xinglong-winter-stay/two-bedroom' and day = current_date and at = '00:00'"
                        + " and held + sold + 1 <= capacity")
                .toString();

        assertThat(plan).contains("allotment_pkey").doesNotContain("Seq Scan");
        assertThat(halfAYear).isLessThan(ENDURABLE.toNanos());
        System.out.printf(
                "A hold of %d nights takes %d ms, one of 14 takes %d ms%n",
                NIGHTS,
                Duration.ofNanos(halfAYear).toMillis(),
                Duration.ofNanos(fortnight).toMillis());
    }

    /** The shortest of some. */
    private long nanosToHold(LocalDate start, int nights) {
        Traveller traveller = market.traveller().agreeing("health");
        long best = Long.MAX_VALUE;
        for (int i = 0; i < 10; i++) {
            long from = System.nanoTime();
            UUID booking = traveller.held(stay(start, nights));
            best = Math.min(best, System.nanoTime() - from);
            traveller.cancels(booking);
        }
        return best;
    }

    @Test
    void are_found_by_what_a_night_of_them_costs_at_the_least() {
        JsonPath found = market.request("en")
                .queryParams(Map.of("tenant", "hainan", "family", "wellness", "minNights", 100))
                .get("/listings")
                .jsonPath();

        assertThat(found.getLong("items.find { it.id == '" + WINTER + "' }.priceFrom[0].amountMinor"))
                .isEqualTo(9334);
    }
}
