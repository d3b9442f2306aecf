package org.panprd.marketplace.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.panprd.marketplace.kernel.FieldFault;
import org.panprd.marketplace.kernel.Refusal;

class StatisticsQueryTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-11-27");

    private static StatisticsQuery query(@Nullable String from, @Nullable String to, String... by) {
        StatisticsQuery query = new StatisticsQuery();
        query.tenant = "yunnan";
        query.from = from;
        query.to = to;
        query.by = List.of(by);
        return query;
    }

    private static List<String> faults(StatisticsQuery query) {
        return catchThrowableOfType(Refusal.class, () -> query.read(TODAY)).faults().stream()
                .map(FieldFault::field)
                .toList();
    }

    @Test
    void means_the_last_thirty_days_of_the_whole_region_unless_it_says_otherwise() {
        StatisticsQuery.Asked asked = query(null, null).read(TODAY);

        assertThat(asked)
                .isEqualTo(new StatisticsQuery.Asked(
                        "yunnan", Dimension.ALL, null, null, Step.DAY, LocalDate.parse("2026-10-29"), TODAY));
    }

    @Test
    void reads_every_dimension_and_step_by_its_code() {
        for (Dimension dimension : Dimension.values()) {
            for (Step step : Step.values()) {
                StatisticsQuery query = query("2026-01-01", "2026-12-31", dimension.code());
                query.step = step.code();
                assertThat(query.read(TODAY)).extracting("by", "step").containsExactly(dimension, step);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "1926-01-01, 2026-01-01, to",
        "2026-02-01, 2026-01-01, to",
        "2026-02-30, 2026-03-01, from",
        "12026-01-01, , from",
        "2026-01-01, 2027-03-01, step"
    })
    void refuses_dates_that_make_no_sense_or_too_many_of_them(String from, @Nullable String to, String field) {
        assertThat(faults(query(from, to))).contains(field);
    }

    @Test
    void refuses_dimensions_that_do_not_combine_and_such_as_there_are_not() {
        assertThat(faults(query(null, null, "origin", "family"))).containsExactly("by");
        assertThat(faults(query(null, null, "weather"))).containsExactly("by");
        StatisticsQuery query = query(null, null);
        query.step = "fortnight";
        query.key = "x".repeat(121);
        assertThat(faults(query)).containsExactly("step", "key");
    }
}
