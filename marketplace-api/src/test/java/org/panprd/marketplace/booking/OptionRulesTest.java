package org.panprd.marketplace.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.panprd.marketplace.catalog.RealCatalogue;
import org.panprd.marketplace.kernel.FieldFault;
import org.panprd.marketplace.kernel.Party;
import org.panprd.marketplace.kernel.Refusal;
import org.panprd.marketplace.platform.Faults;
import org.panprd.marketplace.tenants.OptionFile;
import org.panprd.marketplace.tenants.Unit;

class OptionRulesTest {
    private static final OptionFile ROOM = RealCatalogue.option(Samples.INN, "twin");
    private static final OptionFile TIMED = RealCatalogue.option(Samples.TOWER, "daytime");
    private static final OptionFile ALL_DAY = RealCatalogue.option("hongkong.ocean-park-ticket", "day");

    private final Faults faults = new Faults();

    @Nested
    class Nights {
        @ParameterizedTest
        @CsvSource({"1, 1", "14, 14", ", 1"})
        void are_within_the_options_bounds_and_the_least_where_none_are_wished(@Nullable Integer wished, int nights) {
            assertThat(rules(ROOM).nights(wished)).isEqualTo(nights);
            assertThat(faults.isEmpty()).isTrue();
        }

        @ParameterizedTest
        @ValueSource(ints = {0, -1, 15, 10_000, Integer.MAX_VALUE, Integer.MIN_VALUE})
        void outside_them_are_refused(int wished) {
            OptionRules rules = rules(ROOM);

            rules.nights(wished);

            assertThat(rules.areKept()).isFalse();
            assertThat(found()).containsExactly(FieldFault.of("items[0].nights", "between", 1, 14));
        }

        @Test
        void are_not_asked_for_where_nothing_is_sold_by_the_night() {
            assertThat(rules(TIMED).nights(null)).isZero();
            assertThat(rules(TIMED).nights(0)).isZero();
            assertThat(faults.isEmpty()).isTrue();

            rules(TIMED).nights(2);
            assertThat(found()).containsExactly(FieldFault.of("items[0].nights", "no-nights"));
        }
    }

    @Nested
    class StartTimes {
        @Test
        void are_those_of_the_option() {
            assertThat(rules(TIMED).startTime(LocalTime.NOON)).isEqualTo(LocalTime.NOON);
            assertThat(rules(ALL_DAY).startTime(null)).isNull();
            assertThat(faults.isEmpty()).isTrue();
        }

        @Test
        void that_are_missing_or_none_of_them_are_refused_and_the_right_ones_named() {
            rules(TIMED).startTime(null);
            rules(TIMED).startTime(LocalTime.of(11, 0));

            var fault = FieldFault.of("items[0].startTime", "start-time", "10:00, 12:00, 14:00");
            assertThat(found()).containsExactly(fault, fault);
        }

        @Test
        void are_refused_where_there_are_none() {
            rules(ALL_DAY).startTime(LocalTime.NOON);

            assertThat(found()).containsExactly(FieldFault.of("items[0].startTime", "no-start-time"));
        }
    }

    @Nested
    class Guests {
        @Test
        void are_counted_against_the_options_bounds() {
            rules(TIMED).party(party("ADULT:20"));
            assertThat(faults.isEmpty()).isTrue();

            rules(TIMED).party(party("ADULT:20,CHILD:1"));
            assertThat(found()).containsExactly(FieldFault.of("items[0].units", "between", 1, 20));
        }

        @Test
        void of_a_room_are_counted_by_the_room() {
            int most = ROOM.maxUnits() == null ? Party.MAX_PERSONS : ROOM.maxUnits();

            rules(ROOM).party(party("ADULT:100"));

            assertThat(faults.isEmpty()).isEqualTo(50 <= most);
        }

        @Test
        void of_any_kind_sleep_in_a_room() {
            rules(ROOM).party(party("ADULT:1,STUDENT:1,INFANT:1"));

            assertThat(faults.isEmpty()).isTrue();
        }

        @Test
        void that_the_option_has_no_price_for_are_refused() {
            OptionRules rules = rules(TIMED);

            rules.party(party("ADULT:1,YOUTH:1"));

            assertThat(rules.areKept()).isFalse();
            assertThat(found()).containsExactly(FieldFault.of("items[0].units", "unknown-unit", Unit.YOUTH));
        }
    }

    @Test
    void a_rule_that_is_broken_stays_broken() {
        OptionRules rules = rules(TIMED);
        rules.startTime(LocalTime.of(3, 0));

        rules.party(party("ADULT:1"));

        assertThat(rules.areKept()).isFalse();
    }

    private OptionRules rules(OptionFile option) {
        return new OptionRules(option, "items[0].", faults);
    }

    private List<FieldFault> found() {
        return catchThrowableOfType(Refusal.class, faults::refuse).faults();
    }

    private static Party party(String text) {
        return Party.parse(text).orElseThrow();
    }
}
