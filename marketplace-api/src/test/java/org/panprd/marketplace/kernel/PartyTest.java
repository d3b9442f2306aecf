package org.panprd.marketplace.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.panprd.marketplace.tenants.Unit;

class PartyTest {
    @Nested
    class Reading {
        @Test
        void takes_units_and_counts_in_any_case_and_with_spaces() {
            assertThat(Party.parse(" adult : 2 , Child:1")).contains(new Party(Map.of(Unit.ADULT, 2, Unit.CHILD, 1)));
        }

        @Test
        void leaves_out_who_does_not_come() {
            assertThat(Party.parse("ADULT:1,CHILD:0")).contains(new Party(Map.of(Unit.ADULT, 1)));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "",
                    ",",
                    ":",
                    "ADULT",
                    "ADULT:",
                    ":2",
                    "ADULT:x",
                    "ADULT:1.5",
                    "ADULT:-1",
                    "ADULT:0",
                    "ADULT:101",
                    "ADULT:10000",
                    "ADULT:99999999999",
                    "ADULT:60,CHILD:60",
                    "ADULT:1,ADULT:1",
                    "ADULT:1,adult:1",
                    "ADULT:1,",
                    "ADULT:1;CHILD:1",
                    "DOG:1",
                    "ROOM:1",
                    "ADULT:null",
                    "ADULT:1:2",
                    "' or 1=1 --:1"
                })
        void refuses(String text) {
            assertThat(Party.parse(text)).isEmpty();
        }

        @Test
        void takes_a_party_of_the_largest_size() {
            assertThat(Party.parse("ADULT:60,SENIOR:40").map(Party::persons)).contains(Party.MAX_PERSONS);
        }
    }

    @Nested
    class Rooms {
        @Test
        void are_rounded_up() {
            assertThat(adults(3).rooms(2)).isEqualTo(2);
            assertThat(adults(4).rooms(2)).isEqualTo(2);
            assertThat(adults(1).rooms(4)).isEqualTo(1);
        }
    }

    @Nested
    class Making {
        @Test
        void is_refused_for_nobody_for_too_many_and_for_rooms() {
            assertThatThrownBy(() -> new Party(Map.of())).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> adults(101)).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> adults(-1)).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> new Party(Map.of(Unit.ROOM, 1))).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void what_is_written_is_read_again(@ForAll("parties") Party party) {
        assertThat(Party.parse(party.toString())).contains(party);
        assertThat(Party.parse(party.toString()).map(Party::persons)).contains(party.persons());
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void any_text_is_read_as_a_party_of_a_lawful_size_or_not_at_all(@ForAll("hostile") String text) {
        Party.parse(text).ifPresent(party -> assertThat(party.persons()).isBetween(1, Party.MAX_PERSONS));
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void rooms_take_everybody_and_none_stays_empty(
            @ForAll("parties") Party party, @ForAll @IntRange(min = 1, max = 8) int sleeps) {
        int rooms = party.rooms(sleeps);

        assertThat(rooms * sleeps).isGreaterThanOrEqualTo(party.persons());
        assertThat((rooms - 1) * sleeps).isLessThan(party.persons());
    }

    @Provide
    Arbitrary<Party> parties() {
        return Arbitraries.maps(
                        Arbitraries.of(Unit.class).filter(unit -> unit != Unit.ROOM),
                        Arbitraries.integers().between(1, 16))
                .ofMinSize(1)
                .map(Party::new);
    }

    @Provide
    Arbitrary<String> hostile() {
        Arbitrary<String> near = Arbitraries.of(
                        "ADULT",
                        "child",
                        "ROOM",
                        ":",
                        ",",
                        "1",
                        "99",
                        "-",
                        " ",
                        "2147483648",
                        "\u0000",
                        "'",
                        "<b>",
                        "İ",
                        "٣")
                .list()
                .ofMaxSize(9)
                .map(parts -> String.join("", parts));
        return Arbitraries.oneOf(near, Arbitraries.strings().ofMaxLength(60));
    }

    private static Party adults(int count) {
        return new Party(Map.of(Unit.ADULT, count));
    }
}
