package org.panprd.marketplace.tenants;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.panprd.marketplace.tenants.Questionnaire.Version;

class QuestionnaireTest {
    private final Questionnaire bath = Catalogue.load(Path.of("src/test/resources/market"))
            .region()
            .wellness()
            .findQuestionnaire("bath")
            .orElseThrow();

    @ParameterizedTest
    @CsvSource({"2025-12-31, ", "2026-01-01, 1", "2026-06-30, 1", "2026-07-01, 2", "2050-01-01, 2"})
    void has_one_version_for_each_day_from_its_first(LocalDate day, @Nullable Integer version) {
        assertThat(bath.findVersion(day).map(Version::version)).isEqualTo(Optional.ofNullable(version));
    }

    @ParameterizedTest
    @CsvSource({"0, false", "1, true", "27, true", "28, false"})
    void a_test_of_numbers_includes_both_ends(int weeks, boolean passed) {
        assertThat(new Questionnaire.Test("weeks", null, List.of(), 1, 27).passes(weeks))
                .isEqualTo(passed);
    }
}
