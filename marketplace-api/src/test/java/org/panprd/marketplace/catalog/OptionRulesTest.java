package org.panprd.marketplace.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.panprd.marketplace.catalog.Trips.Wish;
import org.panprd.marketplace.kernel.FieldFault;
import org.panprd.marketplace.kernel.ListingId;
import org.panprd.marketplace.kernel.Party;
import org.panprd.marketplace.kernel.Refusal;
import org.panprd.marketplace.platform.Faults;
import org.panprd.marketplace.tenants.Unit;

class OptionRulesTest {
    private static final String AT = "items[0].";
    private static final OptionRules ROOM = rules("yunnan.lijiang-courtyard-inn", "twin");
    private static final OptionRules RESORT = rules("hainan.yalong-bay-resort", "sea-family");
    private static final OptionRules TIMED = rules("guangdong.canton-tower-ticket", "daytime");
    private static final OptionRules ALL_DAY = rules("hongkong.ocean-park-ticket", "day");
    private static final OptionRules PRIVATE_HIKE = rules("hongkong.dragons-back-hike", "private");
    private static final OptionRules ROUTE = rules("yunnan.north-west-shangri-la", "standard");

    private final Faults faults = new Faults();

    @Nested
    class Nights {
        @ParameterizedTest
        @ValueSource(ints = {1, 14})
        void are_within_the_options_bounds(int nights) {
            assertThat(ROOM.takesNights(nights, AT, faults)).isTrue();
            assertThat(faults.isEmpty()).isTrue();
        }

        @ParameterizedTest
        @ValueSource(ints = {0, -1, 15, 10_000, Integer.MAX_VALUE, Integer.MIN_VALUE})
        void outside_them_are_refused(int nights) {
            assertThat(ROOM.takesNights(nights, AT, faults)).isFalse();
            assertThat(found()).containsExactly(FieldFault.of("items[0].nights", "between", 1, 14));
        }

        @Test
        void are_the_least_where_none_are_wished() {
            assertThat(ROOM.nights(null)).isEqualTo(1);
            assertThat(RESORT.nights(null)).isEqualTo(2);
            assertThat(RESORT.nights(3)).isEqualTo(3);
            assertThat(TIMED.nights(null)).isZero();
        }

        @Test
        void below_the_least_are_refused() {
            assertThat(RESORT.takesNights(1, AT, faults)).isFalse();
            assertThat(found()).extracting(FieldFault::key).containsExactly("between");
        }

        @Test
        void are_not_asked_for_where_nothing_is_sold_by_the_night() {
            assertThat(TIMED.takesNights(0, AT, faults)).isTrue();
            assertThat(faults.isEmpty()).isTrue();

            assertThat(TIMED.takesNights(2, AT, faults)).isFalse();
            assertThat(found()).containsExactly(FieldFault.of("items[0].nights", "no-nights"));
        }
    }

    @Nested
    class StartTimes {
        @Test
        void are_those_of_the_option() {
            assertThat(TIMED.areKept(wish(LocalTime.NOON, "ADULT:1"), AT, faults))
                    .isTrue();
            assertThat(ALL_DAY.areKept(wish(null, "ADULT:1"), AT, faults)).isTrue();
            assertThat(faults.isEmpty()).isTrue();
        }

        @Test
        void that_are_missing_or_none_of_them_are_refused_and_the_right_ones_named() {
            assertThat(TIMED.areKept(wish(null, "ADULT:1"), AT, faults)).isFalse();
            assertThat(TIMED.areKept(wish(LocalTime.of(11, 0), "ADULT:1"), AT, faults))
                    .isFalse();

            var fault = FieldFault.of("items[0].startTime", "start-time", "10:00, 12:00, 14:00");
            assertThat(found()).containsExactly(fault, fault);
        }

        @Test
        void are_refused_where_there_are_none() {
            assertThat(ALL_DAY.areKept(wish(LocalTime.NOON, "ADULT:1"), AT, faults))
                    .isFalse();

            assertThat(found()).containsExactly(FieldFault.of("items[0].startTime", "no-start-time"));
        }
    }

    @Nested
    class Guests {
        @Test
        void are_counted_against_the_options_bounds() {
            assertThat(TIMED.takesParty(party("ADULT:20"), AT, faults)).isTrue();
            assertThat(faults.isEmpty()).isTrue();

            assertThat(TIMED.takesParty(party("ADULT:20,CHILD:1"), AT, faults)).isFalse();
            assertThat(found()).containsExactly(FieldFault.of("items[0].units", "between", 1, 20));
        }

        @Test
        void fewer_than_the_option_starts_with_are_refused() {
            assertThat(PRIVATE_HIKE.takesParty(party("ADULT:3"), AT, faults)).isFalse();
            assertThat(found()).extracting(FieldFault::key).containsExactly("between");
        }

        @ParameterizedTest
        @CsvSource({"1, 3", "2, 3", "3, 3"})
        void of_a_room_fill_it_in_any_number_up_to_all_its_beds(int rooms, int sleeps) {
            var rules = OptionRules.of(RealCatalogue.rooms(rooms, 4, sleeps));

            assertThat(rules.leastPersons()).isEqualTo((rooms - 1) * sleeps + 1);
            assertThat(party("ADULT:" + rules.leastPersons()).rooms(sleeps)).isEqualTo(rooms);
            assertThat(party("ADULT:" + rules.mostPersons()).rooms(sleeps)).isEqualTo(4);
            assertThat(party("ADULT:" + (rules.mostPersons() + 1)).rooms(sleeps))
                    .isEqualTo(5);
        }

        @Test
        void of_any_kind_sleep_in_a_room_and_go_on_a_route() {
            for (OptionRules rules : List.of(ROOM, ROUTE)) {
                assertThat(rules.takesParty(party("ADULT:1,STUDENT:1,INFANT:1"), AT, faults))
                        .isTrue();
            }
            assertThat(faults.isEmpty()).isTrue();
        }

        @Test
        void that_the_option_has_no_price_for_are_refused() {
            assertThat(TIMED.takesParty(party("ADULT:1,YOUTH:1"), AT, faults)).isFalse();
            assertThat(found()).containsExactly(FieldFault.of("items[0].units", "unknown-unit", Unit.YOUTH));
        }

        @Test
        void are_as_few_adults_as_it_takes_where_none_are_named() {
            assertThat(TIMED.party(null)).isEqualTo(party("ADULT:1"));
            assertThat(PRIVATE_HIKE.party(null)).isEqualTo(party("ADULT:4"));
            assertThat(PRIVATE_HIKE.party(party("ADULT:5"))).isEqualTo(party("ADULT:5"));
        }
    }

    @Test
    void every_rule_that_is_broken_is_named() {
        assertThat(TIMED.areKept(wish(LocalTime.of(3, 0), "ADULT:1,YOUTH:1"), AT, faults))
                .isFalse();

        assertThat(found()).extracting(FieldFault::field).containsExactly("items[0].startTime", "items[0].units");
    }

    @Test
    void every_option_of_the_catalogue_takes_its_smallest_party_for_its_least_nights() {
        RealCatalogue.listings().values().stream()
                .flatMap(listing -> OptionRules.of(listing).stream())
                .forEach(rules -> {
                    assertThat(rules.takesParty(rules.party(null), AT, faults)).isTrue();
                    assertThat(rules.takesNights(rules.nights(null), AT, faults))
                            .isTrue();
                });
    }

    private static OptionRules rules(String listing, String option) {
        return OptionRules.of(RealCatalogue.listing(listing)).stream()
                .filter(rules -> rules.option().equals(option))
                .findFirst()
                .orElseThrow();
    }

    private static Wish wish(@Nullable LocalTime time, String party) {
        return new Wish(ListingId.of("macau.any"), "any", LocalDate.of(2027, 3, 1), time, 0, party(party));
    }

    private List<FieldFault> found() {
        return catchThrowableOfType(Refusal.class, faults::refuse).faults();
    }

    private static Party party(String text) {
        return Party.parse(text).orElseThrow();
    }
}
