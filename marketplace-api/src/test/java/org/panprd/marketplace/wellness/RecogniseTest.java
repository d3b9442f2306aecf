package org.panprd.marketplace.wellness;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.panprd.marketplace.tenancy.RealRegions;
import org.panprd.marketplace.wellness.Recognise.Reason;

/** By the agreement of the nine provinces: an electrocardiogram counts for 30 days, a chest X-ray for 90. */
@SuppressWarnings("UnnecessaryAssignment") // No container here: the test is who injects.
class RecogniseTest {
    private static final LocalDate EXAMINED = LocalDate.of(2026, 11, 1);

    private final Recognise recognise = new Recognise();

    RecogniseTest() {
        recognise.regions = RealRegions.get();
    }

    @ParameterizedTest
    @CsvSource({
        "electrocardiogram, guizhou,  hainan,   0,  true,  COUNTS",
        "electrocardiogram, guizhou,  hainan,   30, true,  COUNTS",
        "electrocardiogram, guizhou,  hainan,   31, true,  TOO_OLD",
        "chest-x-ray,       guizhou,  hainan,   31, true,  COUNTS",
        "chest-x-ray,       guizhou,  hainan,   90, true,  COUNTS",
        "chest-x-ray,       guizhou,  hainan,   91, true,  TOO_OLD",
        "electrocardiogram, guizhou,  hongkong, 0,  true,  NOT_BETWEEN_REGIONS",
        "electrocardiogram, macau,    yunnan,   0,  true,  NOT_BETWEEN_REGIONS",
        "electrocardiogram, hongkong, hongkong, 30, true,  COUNTS",
        "electrocardiogram, hongkong, hongkong, 31, true,  TOO_OLD",
        "electrocardiogram, guizhou,  hainan,   0,  false, NO_FILE",
        "horoscope,         guizhou,  hainan,   0,  true,  NOT_BETWEEN_REGIONS",
        "horoscope,         guizhou,  guizhou,  0,  true,  TOO_OLD",
    })
    void a_report_counts_or_not(
            String kind, String madeIn, String shownIn, int daysLater, boolean hasFile, Reason reason) {
        Report report = new Report(kind, EXAMINED, "Provincial hospital", madeIn);

        assertThat(recognise.reason(report, hasFile, shownIn, EXAMINED.plusDays(daysLater)))
                .isEqualTo(reason);
    }
}
