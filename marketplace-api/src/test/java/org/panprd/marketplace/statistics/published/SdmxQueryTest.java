package org.panprd.marketplace.statistics.published;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.panprd.marketplace.kernel.FieldFault;
import org.panprd.marketplace.kernel.Refusal;
import org.panprd.marketplace.statistics.published.SdmxQuery.Asked;

@SuppressWarnings("UnnecessaryAssignment") // No container here: the test is who injects.
class SdmxQueryTest {
    private static final Map<String, String> TENANTS = Map.of("CN-YN", "yunnan", "MO", "macau");

    private static SdmxQuery query(String key) {
        SdmxQuery query = new SdmxQuery();
        query.flow = "TOURISM_MONTHLY";
        query.key = key;
        return query;
    }

    @Test
    void reads_a_key_with_some_and_with_any() {
        Asked asked = query("M.CN-YN+MO+XX.VISITORS+NIGHTS..").read(TENANTS);

        assertThat(asked.wanted().tenants()).containsExactly("yunnan", "macau", "");
        assertThat(asked.wanted().indicators()).containsExactly("VISITORS", "NIGHTS");
        assertThat(asked.wanted().breakdowns()).isNull();
        assertThat(query("all").read(TENANTS).wanted().tenants()).isNull();
        assertThat(query("A....").read(TENANTS).wanted().tenants()).isEmpty();
    }

    @Test
    void reads_periods_and_the_moment() {
        SdmxQuery query = query("....");
        query.startPeriod = "2026";
        query.endPeriod = "2026";
        query.asOf = "2026-07-01";

        Asked asked = query.read(TENANTS);

        assertThat(asked.wanted().from()).isEqualTo(YearMonth.of(2026, 1));
        assertThat(asked.wanted().until()).isEqualTo(YearMonth.of(2026, 12));
        assertThat(asked.asOf()).isEqualTo(Instant.parse("2026-07-01T16:00:00Z"));
        query.asOf = "2026-07-01T10:00:00Z";
        assertThat(query.read(TENANTS).asOf()).isEqualTo(Instant.parse("2026-07-01T10:00:00Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "M", "M.CN-YN", "M.CN-YN....", "M.CN-YN.'..", "M.+MO...", ".....all"})
    void refuses_a_key_of_another_form(String key) {
        assertThat(faults(query(key))).containsExactly("key");
    }

    @Test
    void refuses_what_are_no_periods() {
        SdmxQuery query = query("all");
        query.startPeriod = "2026-13";
        query.endPeriod = "May";
        query.asOf = "yesterdayT";

        assertThat(faults(query)).containsExactlyInAnyOrder("startPeriod", "endPeriod", "asOf");
        query.asOf = "+300000-01-01T00:00:00Z";
        assertThat(faults(query)).contains("asOf");
    }

    @ParameterizedTest
    @ValueSource(strings = {"TOURISM_DAILY", "PANPRD,TOURISM_MONTHLY,2.0.0", "ECB,TOURISM_MONTHLY"})
    void finds_no_other_flow(String flow) {
        SdmxQuery query = query("all");
        query.flow = flow;

        assertThatThrownBy(() -> query.read(TENANTS))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("not-found");
    }

    private static Set<String> faults(SdmxQuery query) {
        try {
            query.read(TENANTS);
            return Set.of();
        } catch (Refusal refusal) {
            return refusal.faults().stream().map(FieldFault::field).collect(Collectors.toSet());
        }
    }

    /** Without a server nobody else reads them. */
    private static MediaType type(String text) {
        String[] parts = text.split("[/;=]", -1);
        return parts.length == 2
                ? new MediaType(parts[0], parts[1])
                : new MediaType(parts[0], parts[1], Map.of(parts[2], parts[3]));
    }

    @ParameterizedTest
    @CsvSource({
        "*/*, JSON",
        "application/json, JSON",
        "application/vnd.sdmx.data+json, JSON",
        "application/vnd.sdmx.data+csv;version=2.0.0, CSV",
        "text/csv, CSV"
    })
    void finds_the_format_that_is_asked_for(String accepted, SdmxFormat format) {
        assertThat(SdmxFormat.of(List.of(type(accepted)))).isEqualTo(format);
    }

    @Test
    void has_no_other_version_and_no_other_format() {
        Stream.of("application/vnd.sdmx.data+json;version=1.0.0", "application/xml")
                .forEach(accepted -> assertThatThrownBy(() -> SdmxFormat.of(List.of(type(accepted))))
                        .isInstanceOf(Refusal.class)
                        .hasMessageContaining("not-acceptable"));
        assertThat(SdmxFormat.of(List.of(type("application/vnd.sdmx.data+json;version=1.0.0"), type("text/csv"))))
                .isEqualTo(SdmxFormat.CSV);
    }
}
