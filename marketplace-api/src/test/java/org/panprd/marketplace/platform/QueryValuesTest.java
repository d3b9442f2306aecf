package org.panprd.marketplace.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.panprd.marketplace.kernel.FieldFault;
import org.panprd.marketplace.kernel.Party;
import org.panprd.marketplace.kernel.Refusal;
import org.panprd.marketplace.tenants.Unit;

class QueryValuesTest {
    private final QueryValues values = new QueryValues();

    @Test
    void what_is_absent_or_empty_is_not_at_fault() {
        assertThat(values.date(null, "from")).isEmpty();
        assertThat(values.date("", "from")).isEmpty();
        assertThat(values.number(" ", "limit", 1, 10)).isEmpty();
        assertThat(values.decimal(null, "near", -90, 90)).isEmpty();
        assertThat(values.party("", "units")).isEmpty();
        assertThat(faults()).isEmpty();
    }

    @Nested
    class Dates {
        @Test
        void are_iso_dates() {
            assertThat(values.date(" 2028-02-29 ", "from")).contains(LocalDate.of(2028, 2, 29));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "2027-02-29",
                    "2027-13-01",
                    "01.02.2027",
                    "2027-1-1",
                    "tomorrow",
                    "' or 1=1",
                    "2027-01-01T00:00"
                })
        void are_nothing_else(String text) {
            assertThat(values.date(text, "from")).isEmpty();
            assertThat(faults()).containsExactly(FieldFault.of("from", "date"));
        }

        @ParameterizedTest
        @ValueSource(strings = {"+999999999-12-31", "-999999999-01-01", "+12027-01-01"})
        void are_within_what_the_database_and_arithmetic_can_hold(String text) {
            assertThat(values.date(text, "from")).isEmpty();
            assertThat(faults()).containsExactly(FieldFault.of("from", "date"));
        }
    }

    @Nested
    class Numbers {
        @Test
        void are_whole_and_within_their_bounds() {
            assertThat(values.number("1", "limit", 1, 100)).contains(1);
            assertThat(values.number("100", "limit", 1, 100)).contains(100);
        }

        @ParameterizedTest
        @ValueSource(strings = {"0", "101", "-1", "1.5", "1e2", "9999999999999", "ten", "+5", "0x10"})
        void are_refused_with_their_bounds(String text) {
            assertThat(values.number(text, "limit", 1, 100)).isEmpty();
            assertThat(faults()).containsExactly(FieldFault.of("limit", "between", 1, 100));
        }
    }

    @Nested
    class Decimals {
        @Test
        void are_within_their_bounds() {
            assertThat(values.decimal("26.8721", "near", -90, 90)).contains(26.8721);
            assertThat(values.decimal("-90", "near", -90, 90)).contains(-90.0);
        }

        @ParameterizedTest
        @ValueSource(strings = {"90.01", "NaN", "Infinity", "1e1", "1,5", ".5", "1.", "--1"})
        void are_refused_with_their_bounds(String text) {
            assertThat(values.decimal(text, "near", -90, 90)).isEmpty();
            assertThat(faults()).containsExactly(FieldFault.of("near", "between", -90.0, 90.0));
        }
    }

    @Nested
    class Parties {
        @Test
        void are_units_and_counts() {
            assertThat(values.party("ADULT:1", "units")).contains(new Party(Map.of(Unit.ADULT, 1)));
        }

        @Test
        void are_refused_where_nobody_or_too_many_come() {
            assertThat(values.party("ADULT:0", "units")).isEmpty();
            assertThat(values.party("ADULT:10000", "units")).isEmpty();
            assertThat(faults())
                    .containsExactly(
                            FieldFault.of("units", "party", Party.MAX_PERSONS),
                            FieldFault.of("units", "party", Party.MAX_PERSONS));
        }
    }

    @Test
    void conditions_of_the_caller_count_too() {
        values.require(true, "a", "past");
        values.require(false, "b", "past");

        assertThatThrownBy(values::refuse).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.faults())
                .containsExactly(FieldFault.of("b", "past")));
    }

    private List<FieldFault> faults() {
        var faults = new ArrayList<FieldFault>();
        try {
            values.refuse();
        } catch (Refusal refusal) {
            faults.addAll(refusal.faults());
        }
        return faults;
    }
}
