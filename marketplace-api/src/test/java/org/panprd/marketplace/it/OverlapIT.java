package org.panprd.marketplace.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** The same person in two trips at the same time: a warning with its reason. */
@OnTheMarket
class OverlapIT {
    private static final String INN = "yunnan.lijiang-courtyard-inn";
    private static final AtomicInteger TESTS = new AtomicInteger();

    /** Days of its own for each test: rooms are few. */
    private final LocalDate start = Calendar.today().plusDays(60 + 10 * TESTS.incrementAndGet());

    private final Market market;
    private final Traveller traveller;

    OverlapIT(Market market) {
        this.market = market;
        traveller = market.traveller();
    }

    private static Trip inn(LocalDate start, int nights, String name) {
        return Trip.to(INN, start).option("twin").nights(nights).guestsNamed(name);
    }

    private static List<String> warnings(JsonPath booking) {
        return booking.getList("warnings.reference", String.class);
    }

    @Test
    void is_told_when_it_is_held_and_whenever_it_is_seen() {
        UUID first = traveller.held(inn(start, 3, "Zhao Min"));
        String reference = traveller.sees(first).getString("reference");

        Response second = traveller.hold(inn(start.plusDays(2), 2, "zhao min "));

        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(warnings(second.jsonPath())).containsExactly(reference);
        assertThat(second.jsonPath().getString("warnings[0].text")).contains("Participant 1", reference);
        assertThat(second.asString()).doesNotContainIgnoringCase("zhao");
        UUID id = UUID.fromString(second.jsonPath().getString("id"));
        assertThat(warnings(traveller.sees(id))).containsExactly(reference);
        assertThat(warnings(traveller.sees(first))).hasSize(1);
    }

    @Test
    void is_told_before_it_is_held() {
        UUID first = traveller.held(inn(start, 3, "Zhao Min"));

        Response asked = traveller.post(
                "/me/bookings/overlaps", inn(start.plusDays(1), 1, "Zhao Min").order());

        assertThat(asked.statusCode()).as(asked.asString()).isEqualTo(200);
        assertThat(asked.jsonPath().getString("warnings[0].bookingId")).isEqualTo(first.toString());
        assertThat(asked.jsonPath().getInt("warnings[0].participant")).isZero();
    }

    @Test
    void is_no_concern_of_other_days_other_people_and_other_travellers() {
        traveller.held(inn(start, 3, "Zhao Min"));

        assertThat(warnings(
                        traveller.hold(inn(start.plusDays(3), 1, "Zhao Min")).jsonPath()))
                .isEmpty();
        assertThat(warnings(traveller.hold(inn(start, 1, "Wang Fang")).jsonPath()))
                .isEmpty();
        assertThat(warnings(market.traveller().hold(inn(start, 3, "Zhao Min")).jsonPath()))
                .isEmpty();
    }

    @Test
    void ends_with_the_other_booking() {
        UUID first = traveller.held(inn(start, 3, "Zhao Min"));
        UUID second = traveller.held(inn(start, 3, "Zhao Min"));
        assertThat(warnings(traveller.sees(second))).hasSize(1);

        traveller.cancels(first);

        assertThat(warnings(traveller.sees(second))).isEmpty();
        assertThat(warnings(traveller.sees(first))).isEmpty();
    }

    @Test
    void goes_by_the_companion_where_there_is_one() {
        traveller.agreeing("documents");
        UUID li = traveller.made("/me/companions", Companions.LI);
        UUID other = traveller.made("/me/companions", Companions.LI);
        traveller.held(inn(start, 3, "Li Na").companions(li));

        assertThat(warnings(
                        traveller.hold(inn(start, 3, "Li Na").companions(other)).jsonPath()))
                .isEmpty();
        assertThat(warnings(
                        traveller.hold(inn(start, 3, "Li N.").companions(li)).jsonPath()))
                .hasSize(1);
    }
}
