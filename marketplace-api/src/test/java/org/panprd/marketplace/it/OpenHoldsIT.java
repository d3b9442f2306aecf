package org.panprd.marketplace.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** How much one traveller keeps from others without paying for it. */
@OnTheMarket
class OpenHoldsIT {
    private static final String MUSEUM = "macau.grand-prix-museum-ticket";

    /** As it is where nothing else is configured. */
    private static final int AT_MOST = 5;

    private final Traveller traveller;
    private final Trip trip;

    OpenHoldsIT(Market market) {
        this.traveller = market.traveller();
        LocalDate day = new Calendar(market).firstDay(MUSEUM, "ADULT:1", 200);
        this.trip = Trip.to(MUSEUM, day).option("day");
    }

    @Test
    void is_refused_beyond_five_until_one_of_them_is_given_back() {
        List<UUID> held = new ArrayList<>();
        for (int i = 0; i < AT_MOST; i++) {
            held.add(traveller.held(trip));
        }

        Response refused = traveller.hold(trip);

        Problem.of(refused).is(409, "too-many-holds").speaks("en");
        assertThat(refused.jsonPath().getList("bookings", String.class))
                .containsExactlyInAnyOrderElementsOf(
                        held.stream().map(UUID::toString).toList());
        traveller.cancels(held.get(0)).then().statusCode(200);
        traveller.held(trip);
    }

    @Test
    void is_the_same_for_who_asks_for_all_at_once() {
        List<CompletableFuture<Integer>> asked = new ArrayList<>();
        for (int i = 0; i < AT_MOST * 3; i++) {
            asked.add(CompletableFuture.supplyAsync(
                    () -> traveller.hold(trip).statusCode(), task -> new Thread(task).start()));
        }

        assertThat(asked.stream().map(CompletableFuture::join))
                .containsOnly(201, 409)
                .filteredOn(status -> status == 201)
                .hasSize(AT_MOST);
    }
}
