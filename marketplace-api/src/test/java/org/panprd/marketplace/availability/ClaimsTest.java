package org.panprd.marketplace.availability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.panprd.marketplace.catalog.RealCatalogue.part;
import static org.panprd.marketplace.catalog.RealCatalogue.stay;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.panprd.marketplace.catalog.Part;
import org.panprd.marketplace.catalog.RealCatalogue;
import org.panprd.marketplace.catalog.Session;
import org.panprd.marketplace.catalog.Trips;
import org.panprd.marketplace.tenancy.RealRegions;

class ClaimsTest {
    private static final LocalDate MONDAY = LocalDate.of(2027, 3, 1);
    private static final LocalTime NOON = LocalTime.NOON;
    private static final LocalTime ALL_DAY = LocalTime.MIDNIGHT;

    @Nested
    class OfATicket {
        @Test
        void take_a_place_for_each_person_at_its_time_and_in_its_place() {
            var claims = claimsOf(
                    List.of(part("guangdong.canton-tower-ticket", "daytime", MONDAY, NOON, "ADULT:2,INFANT:1")));

            assertThat(claims)
                    .containsExactly(
                            new Claim(1, "guangdong", "canton-tower-ticket/daytime", MONDAY, NOON, 3),
                            new Claim(1, "guangdong", "place:canton-tower", MONDAY, ALL_DAY, 3));
        }

        @Test
        void for_two_times_of_one_day_share_the_capacity_of_the_place() {
            var claims = claimsOf(List.of(
                    part("guangdong.canton-tower-ticket", "daytime", MONDAY, NOON, "ADULT:2"),
                    part("guangdong.canton-tower-ticket", "evening", MONDAY, LocalTime.of(17, 0), "ADULT:1")));

            assertThat(claims.stream().filter(claim -> claim.resource().equals("place:canton-tower")))
                    .containsExactly(
                            new Claim(1, "guangdong", "place:canton-tower", MONDAY, ALL_DAY, 2),
                            new Claim(2, "guangdong", "place:canton-tower", MONDAY, ALL_DAY, 1));
            assertThat(Claims.merged(claims))
                    .contains(new Claim(1, "guangdong", "place:canton-tower", MONDAY, ALL_DAY, 3))
                    .hasSize(3);
        }
    }

    @Nested
    class OfAStay {
        @Test
        void take_rooms_for_every_night_but_none_on_the_day_of_departure() {
            var claims = claimsOf(List.of(stay("yunnan.lijiang-courtyard-inn", "twin", MONDAY, 3, "ADULT:3")));

            assertThat(claims)
                    .containsExactly(
                            new Claim(1, "yunnan", "lijiang-courtyard-inn/twin", MONDAY, ALL_DAY, 2),
                            new Claim(1, "yunnan", "lijiang-courtyard-inn/twin", MONDAY.plusDays(1), ALL_DAY, 2),
                            new Claim(1, "yunnan", "lijiang-courtyard-inn/twin", MONDAY.plusDays(2), ALL_DAY, 2));
        }
    }

    @Nested
    class OfABorderTour {
        @Test
        void take_of_the_quota_of_its_port_on_the_day_out_and_on_the_day_back() {
            var claims = claimsOf(List.of(part(
                    "yunnan.hekou-lao-cai-sapa-tour", "group-tour", MONDAY, LocalTime.of(8, 30), "ADULT:2,CHILD:1")));

            assertThat(claims)
                    .contains(
                            new Claim(1, "yunnan", "port:hekou", MONDAY, ALL_DAY, 3),
                            new Claim(1, "yunnan", "port:hekou", MONDAY.plusDays(2), ALL_DAY, 3))
                    .hasSize(3);
        }

        @Test
        void of_one_day_count_once_in_the_tenant_of_the_port() {
            var claims = claimsOf(List.of(
                    part("hongkong.lo-wu-shenzhen-day-tour", "day-tour", MONDAY, LocalTime.of(9, 0), "ADULT:2")));

            assertThat(claims.stream().filter(claim -> claim.resource().startsWith("port:")))
                    .containsExactly(new Claim(1, "guangdong", "port:luohu", MONDAY, ALL_DAY, 2));
        }
    }

    @Nested
    class OfAProgramme {
        @Test
        void take_a_therapist_and_a_room_for_each_guest_and_session_among_all_else() {
            var listing = "guangdong.guangzhou-tcm-fortnight";
            Part part = part(listing, "fortnight", MONDAY, LocalTime.of(9, 0), "ADULT:2")
                    .with(List.of(new Session(MONDAY.plusDays(2), NOON)));

            List<Claim> claims = claimsOf(List.of(part));

            assertThat(claims)
                    .containsExactly(
                            new Claim(
                                    1, "guangdong", "guangzhou-tcm-fortnight/fortnight", MONDAY, LocalTime.of(9, 0), 2),
                            new Claim(1, "guangdong", "room:guangzhou-tcm-fortnight", MONDAY.plusDays(2), NOON, 2),
                            new Claim(
                                    1, "guangdong", "therapist:guangzhou-tcm-fortnight", MONDAY.plusDays(2), NOON, 2));
            assertThat(claims.subList(1, 3))
                    .isEqualTo(Claims.of(1, part.listing(), new Session(MONDAY.plusDays(2), NOON), 2));
        }
    }

    @Nested
    class OfARoute {
        @Test
        void are_those_of_all_its_legs_in_the_one_order_over_all_tenants() {
            var listings = RealCatalogue.offers();
            List<Part> parts = RealCatalogue.trips()
                    .parts(
                            RealCatalogue.wish(
                                    "yunnan.north-west-shangri-la", Trips.ROUTE_OPTION, MONDAY, 0, "ADULT:2"),
                            listings)
                    .orElseThrow();

            List<Claim> claims = claimsOf(parts);

            assertThat(claims).isSortedAccordingTo(Claim.BY_ALLOTMENT);
            assertThat(claims).extracting(Claim::tenant).contains("sichuan", "yunnan");
            assertThat(claims.stream().map(Claim::item).distinct()).hasSize(parts.size());
            assertThat(claims)
                    .contains(
                            new Claim(1, "yunnan", "lijiang-courtyard-inn/twin", MONDAY, ALL_DAY, 1),
                            new Claim(1, "yunnan", "lijiang-courtyard-inn/twin", MONDAY.plusDays(1), ALL_DAY, 1));
        }

        @Test
        void are_the_same_however_the_parts_are_ordered() {
            var tower = part("guangdong.canton-tower-ticket", "daytime", MONDAY, NOON, "ADULT:2");
            var inn = stay("yunnan.lijiang-courtyard-inn", "twin", MONDAY, 2, "ADULT:2");

            assertThat(allotments(claimsOf(List.of(inn, tower))))
                    .containsExactlyElementsOf(allotments(claimsOf(List.of(tower, inn))));
        }

        private List<String> allotments(List<Claim> claims) {
            return claims.stream()
                    .map(claim -> claim.tenant() + claim.resource() + claim.day() + claim.at())
                    .toList();
        }
    }

    @Test
    void a_sum_that_no_counter_can_hold_is_refused() {
        Claim most = new Claim(1, "yunnan", "inn/twin", MONDAY, ALL_DAY, Integer.MAX_VALUE);

        assertThatThrownBy(() -> most.plus(most)).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void marks_name_each_resource_once_and_the_stock_as_a_whole() {
        var claims = claimsOf(List.of(stay("yunnan.lijiang-courtyard-inn", "twin", MONDAY, 3, "ADULT:1")));

        assertThat(Claims.marks(claims))
                .containsExactlyInAnyOrder("yunnan:stock:lijiang-courtyard-inn/twin", "market:stock");
    }

    @Property(tries = 300)
    void merging_keeps_every_unit_and_leaves_one_claim_for_each_allotment(@ForAll("sorted") List<Claim> claims) {
        List<Claim> merged = Claims.merged(claims);

        assertThat(units(merged)).isEqualTo(units(claims));
        assertThat(merged).hasSameSizeAs(units(claims).keySet()).isSortedAccordingTo(Claim.BY_ALLOTMENT);
    }

    @Provide
    Arbitrary<List<Claim>> sorted() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 5),
                        Arbitraries.of("guizhou", "yunnan"),
                        Arbitraries.of("inn/twin", "place:lake"),
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.of(ALL_DAY, NOON),
                        Arbitraries.integers().between(1, 100))
                .as((item, tenant, resource, day, at, quantity) ->
                        new Claim(item, tenant, resource, MONDAY.plusDays(day), at, quantity))
                .list()
                .ofMaxSize(25)
                .map(claims -> claims.stream().sorted(Claim.BY_ALLOTMENT).toList());
    }

    private static List<Claim> claimsOf(List<Part> parts) {
        return Claims.of(parts, RealRegions.get().shared().border());
    }

    private static Map<String, Integer> units(List<Claim> claims) {
        return claims.stream()
                .collect(Collectors.toMap(
                        claim -> claim.tenant() + claim.resource() + claim.day() + claim.at(),
                        Claim::quantity,
                        Integer::sum,
                        TreeMap::new));
    }
}
