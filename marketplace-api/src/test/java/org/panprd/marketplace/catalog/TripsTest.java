package org.panprd.marketplace.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.panprd.marketplace.catalog.RealCatalogue.part;
import static org.panprd.marketplace.catalog.RealCatalogue.stay;
import static org.panprd.marketplace.catalog.RealCatalogue.wish;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.panprd.marketplace.catalog.Trips.Wish;
import org.panprd.marketplace.kernel.ListingId;
import org.panprd.marketplace.kernel.Money;
import org.panprd.marketplace.kernel.Party;
import org.panprd.marketplace.tenants.Leg;
import org.panprd.marketplace.tenants.ListingFile;
import org.panprd.marketplace.tenants.Unit;

class TripsTest {
    private static final String INN = "yunnan.lijiang-courtyard-inn";
    private static final String TOWER = "guangdong.canton-tower-ticket";
    private static final String ROUTE = "yunnan.north-west-shangri-la";
    private static final LocalDate MONDAY = LocalDate.of(2027, 3, 1);
    private static final LocalDate FRIDAY = LocalDate.of(2027, 3, 5);
    private static final LocalTime TEN = LocalTime.of(10, 0);
    private static final Trips TRIPS = RealCatalogue.trips();
    private static final Map<ListingId, ListingFile> LISTINGS = RealCatalogue.listings();
    private static final Map<ListingId, Offer> OFFERS = RealCatalogue.offers();

    @Nested
    class Persons {
        @Test
        void pay_by_their_kind() {
            Part part = part(TOWER, "daytime", MONDAY, TEN, "ADULT:2,CHILD:1,INFANT:1");

            assertThat(part.price()).isEqualTo(yuan(2 * 150_00 + 75_00));
            assertThat(part.nights()).isZero();
            assertThat(part.rooms()).isEmpty();
            assertThat(part.endDate()).isEqualTo(MONDAY);
        }

        @Test
        void of_a_kind_that_has_no_price_pay_what_an_adult_pays() {
            assertThat(part(TOWER, "daytime", MONDAY, TEN, "ADULT:1,YOUTH:1").price())
                    .isEqualTo(yuan(300_00));
        }
    }

    @Nested
    class RoomsAndNights {
        @Test
        void are_rounded_up_to_whole_rooms() {
            Part part = stay(INN, "twin", MONDAY, 2, "ADULT:2,CHILD:1");

            assertThat(part.rooms()).contains(2);
            assertThat(part.price()).isEqualTo(yuan(2 * 2 * 320_00));
            assertThat(part.endDate()).isEqualTo(MONDAY.plusDays(2));
        }

        @Test
        void are_priced_night_by_night() {
            Part part = stay(INN, "twin", FRIDAY.minusDays(1), 4, "ADULT:2");

            assertThat(part.price()).isEqualTo(yuan(320_00 + 380_00 + 380_00 + 320_00));
        }

        @Test
        void over_new_year_take_the_holiday_price_for_its_night_only() {
            assertThat(stay(INN, "twin", LocalDate.of(2026, 12, 30), 3, "ADULT:1")
                            .price())
                    .isEqualTo(yuan(320_00 + 320_00 + 580_00));
        }
    }

    @Nested
    class Routes {
        @Test
        void cost_the_sum_of_their_legs_less_the_discount_of_each() {
            ListingFile route = RealCatalogue.listing(ROUTE);
            List<Part> parts = route(ROUTE, MONDAY, "ADULT:2,CHILD:1");

            assertThat(parts).hasSameSizeAs(route.legs());
            for (int i = 0; i < parts.size(); i++) {
                Leg leg = route.legs().get(i);
                Money alone = alone(leg, MONDAY, "ADULT:2,CHILD:1").price();
                assertThat(parts.get(i).price()).as(leg.listing()).isEqualTo(alone.percent(92));
                assertThat(parts.get(i).routeDay()).isEqualTo(leg.day());
                assertThat(parts.get(i).date()).isEqualTo(MONDAY.plusDays(leg.day() - 1));
                assertThat(parts.get(i).startTime()).isEqualTo(leg.startTime());
            }
        }

        @Test
        void cost_what_is_written_on_the_price_list() {
            List<Part> parts = route(ROUTE, MONDAY, "ADULT:2");

            assertThat(parts.get(0).price()).isEqualTo(yuan(2 * 320_00 * 92 / 100));
        }

        @Test
        void are_not_there_if_a_leg_is_no_longer_for_sale() {
            var listings = new TreeMap<>(OFFERS);
            listings.remove(ListingId.of("sichuan.yading-ticket"));

            assertThat(TRIPS.parts(wish(ROUTE, Trips.ROUTE_OPTION, MONDAY, 0, "ADULT:1"), listings))
                    .isEmpty();
        }

        @Test
        void take_a_kind_of_guest_that_a_leg_does_not_price_for_an_adult() {
            List<Part> adults = route(ROUTE, MONDAY, "ADULT:2");
            List<Part> withStudent = route(ROUTE, MONDAY, "ADULT:1,STUDENT:1");

            List<Integer> unpriced = IntStream.range(0, adults.size())
                    .filter(i ->
                            withStudent.get(i).option().findUnit(Unit.STUDENT).isEmpty())
                    .boxed()
                    .toList();
            assertThat(unpriced).isNotEmpty().allSatisfy(i -> assertThat(
                            withStudent.get(i).price())
                    .isEqualTo(adults.get(i).price()));
            assertThat(unpriced).anyMatch(i -> !adults.get(i).option().isByRoom());
        }

        @Test
        void keep_each_tenants_own_currency() {
            List<Part> parts = route("hongkong.islands-and-trails-hong-kong-macau", MONDAY, "ADULT:1");

            assertThat(parts).allSatisfy(part -> assertThat(part.price().currency())
                    .isEqualTo(
                            switch (part.listing().tenant()) {
                                case "hongkong" -> "HKD";
                                case "macau" -> "MOP";
                                default -> "CNY";
                            }));
            assertThat(Money.totals(parts.stream().map(Part::price).toList()))
                    .extracting(Money::currency)
                    .contains("HKD", "MOP");
        }

        @Test
        void can_all_be_priced_on_any_day_of_a_week() {
            LISTINGS.forEach((id, listing) -> {
                if (listing.isRoute()) {
                    for (int day = 0; day < 7; day++) {
                        assertThat(route(id.toString(), MONDAY.plusDays(day), "ADULT:2"))
                                .as(id.toString())
                                .hasSameSizeAs(listing.legs());
                    }
                }
            });
        }
    }

    @Test
    void what_is_not_there_has_no_parts() {
        assertThat(TRIPS.parts(wish("yunnan.no-such-inn", "twin", MONDAY, 1, "ADULT:1"), OFFERS))
                .isEmpty();
        assertThat(TRIPS.parts(wish(INN, "no-such-room", MONDAY, 1, "ADULT:1"), OFFERS))
                .isEmpty();
    }

    @Property(tries = 300)
    void no_price_is_ever_negative(
            @ForAll("offers") Wish offer, @ForAll @IntRange(max = 700) int days, @ForAll("parties") Party party) {
        Wish wish = new Wish(
                offer.listing(), offer.option(), LocalDate.of(2026, 1, 1).plusDays(days), null, offer.nights(), party);

        assertThat(TRIPS.parts(wish, OFFERS).orElseThrow())
                .isNotEmpty()
                .allSatisfy(part -> assertThat(part.price().amountMinor()).isNotNegative());
    }

    @Property(tries = 300)
    void what_is_sold_by_the_person_costs_each_person_the_same(
            @ForAll("offers") Wish offer,
            @ForAll @IntRange(max = 700) int days,
            @ForAll @IntRange(min = 1, max = 100) int persons) {
        LocalDate date = LocalDate.of(2026, 1, 1).plusDays(days);
        if (Objects.requireNonNull(LISTINGS.get(offer.listing())).isRoute() || offer.nights() > 0) {
            return;
        }

        Money one = price(offer, date, 1);
        assertThat(price(offer, date, persons)).isEqualTo(one.times(persons));
    }

    @Provide
    Arbitrary<Wish> offers() {
        return Arbitraries.of(LISTINGS.entrySet().stream()
                .flatMap(entry -> entry.getValue().isRoute()
                        ? Stream.of(wish(entry.getKey().toString(), Trips.ROUTE_OPTION, MONDAY, 0, "ADULT:1"))
                        : entry.getValue().options().stream()
                                .map(option -> wish(
                                        entry.getKey().toString(),
                                        option.code(),
                                        MONDAY,
                                        option.isByRoom() ? Objects.requireNonNullElse(option.minNights(), 1) : 0,
                                        "ADULT:1")))
                .toList());
    }

    @Provide
    Arbitrary<Party> parties() {
        return Arbitraries.maps(
                        Arbitraries.of(Unit.class).filter(unit -> unit != Unit.ROOM),
                        Arbitraries.integers().between(1, 16))
                .ofMinSize(1)
                .map(Party::new);
    }

    private static Money price(Wish offer, LocalDate date, int adults) {
        return part(offer.listing().toString(), offer.option(), date, null, "ADULT:" + adults)
                .price();
    }

    private static List<Part> route(String id, LocalDate start, String party) {
        return TRIPS.parts(wish(id, Trips.ROUTE_OPTION, start, 0, party), OFFERS)
                .orElseThrow();
    }

    private static Part alone(Leg leg, LocalDate start, String party) {
        int nights = leg.nights() == null ? 0 : leg.nights();
        return TRIPS.parts(wish(leg.listing(), leg.option(), start.plusDays(leg.day() - 1), nights, party), OFFERS)
                .orElseThrow()
                .get(0);
    }

    private static Money yuan(long amountMinor) {
        return new Money("CNY", amountMinor);
    }
}
