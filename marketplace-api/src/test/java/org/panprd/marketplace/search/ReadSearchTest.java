package org.panprd.marketplace.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.panprd.marketplace.kernel.FieldFault;
import org.panprd.marketplace.kernel.Refusal;
import org.panprd.marketplace.platform.Cursor;
import org.panprd.marketplace.search.SearchQuery.Point;
import org.panprd.marketplace.search.SearchQuery.Sort;
import org.panprd.marketplace.tenancy.RealRegions;

class ReadSearchTest {
    private final ReadSearch readSearch = readSearch();

    @Test
    void nothing_asked_for_is_everything() {
        SearchQuery query = readSearch.read(Map.of());

        assertThat(query)
                .isEqualTo(new SearchQuery(
                        "",
                        List.of(),
                        List.of(),
                        List.of(),
                        null,
                        new SearchQuery.Care(List.of(), List.of(), List.of(), null, null, null, null),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        Sort.RELEVANCE,
                        20,
                        null));
    }

    @Test
    void everything_asked_for_is_read() {
        SearchQuery query = readSearch.read(Map.ofEntries(
                Map.entry("q", List.of(" 温泉 ")),
                Map.entry("tenant", List.of("yunnan", "fujian", "yunnan")),
                Map.entry("family", List.of("wellness")),
                Map.entry("from", List.of("2027-03-01")),
                Map.entry("units", List.of("ADULT:2")),
                Map.entry("near", List.of("26.08,119.30")),
                Map.entry("radiusKm", List.of("50")),
                Map.entry("sort", List.of("distance")),
                Map.entry("limit", List.of("5"))));

        assertThat(query.text()).isEqualTo("温泉");
        assertThat(query.tenants()).containsExactly("fujian", "yunnan");
        assertThat(query.to()).isEqualTo(LocalDate.of(2027, 3, 15));
        assertThat(query.near()).isEqualTo(new Point(26.08, 119.3));
        assertThat(query.sort()).isEqualTo(Sort.DISTANCE);
        assertThat(query.limit()).isEqualTo(5);
    }

    @Test
    void what_wellness_is_narrowed_by_is_read() {
        SearchQuery query = readSearch.read(Map.of(
                "institution", List.of("hot-spring"),
                "grade", List.of("five-star", "four-star"),
                "medicalActs", List.of("false"),
                "minNights", List.of("14"),
                "maxNights", List.of("180"),
                "month", List.of("1"),
                "maxElevationMetres", List.of("1500")));

        assertThat(query.care())
                .isEqualTo(new SearchQuery.Care(
                        List.of("hot-spring"), List.of("five-star", "four-star"), List.of("false"), 14, 180, 1, 1500));
    }

    @ParameterizedTest
    @CsvSource({
        "institution, spa",
        "grade, six-star",
        "medicalActs, perhaps",
        "minNights, 181",
        "maxNights, -1",
        "month, 13",
        "month, 0",
        "maxElevationMetres, high"
    })
    void what_wellness_cannot_be_narrowed_by_is_a_fault(String field, String value) {
        assertThat(faults(Map.of(field, List.of(value))))
                .extracting(FieldFault::field)
                .containsExactly(field);
    }

    @Test
    void a_stretch_of_nights_that_ends_before_it_begins_is_a_fault() {
        assertThat(faults(Map.of("minNights", List.of("14"), "maxNights", List.of("7"))))
                .containsExactly(FieldFault.of("maxNights", "between", 14, 180));
    }

    @Test
    void ports_are_those_that_are_named_and_lead_where_is_named() {
        assertThat(readSearch.read(Map.of("counterpart", List.of("LA"))).ports())
                .containsExactly("mengkang", "mohan");
        assertThat(readSearch
                        .read(Map.of("counterpart", List.of("LA"), "port", List.of("mohan", "hekou")))
                        .ports())
                .containsExactly("mohan");
        assertThat(readSearch
                        .read(Map.of("counterpart", List.of("VN"), "port", List.of("mohan")))
                        .ports())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "tenant | atlantis | unknown-value",
                "family | cruise | unknown-value",
                "port | atlantis | unknown-value",
                "counterpart | XX | unknown-value",
                "theme | x' or '1'='1 | unknown-value",
                "from | 2027-01-31 | past",
                "from | +999999999-12-31 | date",
                "to | 2027-03-01 | required",
                "units | ADULT:10000 | party",
                "minPriceMinor | -1 | between",
                "radiusKm | 0 | between",
                "limit | 101 | between",
                "near | 91,0 | between",
                "near | 26.08 | point",
                "sort | cheapest | sort",
                "sort | distance | required"
            })
    void what_is_wrong_is_refused(String parameter, String value, String key) {
        assertThat(faults(Map.of(parameter, List.of(value))))
                .extracting(FieldFault::key)
                .contains(key);
    }

    @Test
    void a_text_that_is_too_long_is_refused() {
        assertThat(faults(Map.of("q", List.of("温".repeat(101))))).containsExactly(FieldFault.of("q", "too-long", 100));
    }

    @Nested
    class Cursors {
        @ParameterizedTest
        @ValueSource(strings = {"0.0", "1.0E9", "-0.06079271", "1.0E-20", "123456.75"})
        void go_on_where_a_page_ended(String sortKey) {
            Cursor cursor = new Cursor(List.of(sortKey, "yunnan", "lijiang-courtyard-inn"));

            assertThat(readSearch
                            .read(Map.of("cursor", List.of(cursor.toString())))
                            .cursor())
                    .isEqualTo(cursor);
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "x", "...", "1.2.3", "NaN", "-", "1;drop", "1e5", "-.E1"})
        void with_another_sort_key_are_refused(String sortKey) {
            String cursor = new Cursor(List.of(sortKey, "yunnan", "inn")).toString();

            assertThat(faults(Map.of("cursor", List.of(cursor)))).containsExactly(FieldFault.of("cursor", "cursor"));
        }
    }

    private List<FieldFault> faults(Map<String, List<String>> parameters) {
        return catchThrowableOfType(Refusal.class, () -> readSearch.read(parameters))
                .faults();
    }

    @SuppressWarnings("UnnecessaryAssignment") // No container here: the test is who injects.
    private static ReadSearch readSearch() {
        var readSearch = new ReadSearch();
        readSearch.regions = RealRegions.get();
        readSearch.readCare = new ReadCare();
        readSearch.readCare.regions = RealRegions.get();
        readSearch.clock = Clock.fixed(Instant.parse("2027-01-31T16:00:00Z"), ZoneOffset.UTC);
        return readSearch;
    }
}
