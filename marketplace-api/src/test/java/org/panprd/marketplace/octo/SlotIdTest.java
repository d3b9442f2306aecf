package org.panprd.marketplace.octo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How slots are called. */
class SlotIdTest {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    @Test
    void is_the_start_with_its_offset_or_the_day() {
        var timed = new SlotId(LocalDate.of(2027, 6, 30), LocalTime.of(9, 0));
        var day = new SlotId(LocalDate.of(2027, 6, 30), null);

        assertThat(timed.text(CHINA)).isEqualTo("2027-06-30T09:00:00+08:00");
        assertThat(day.text(CHINA)).isEqualTo("2027-06-30");
        assertThat(SlotId.parse(timed.text(CHINA), CHINA)).contains(timed);
        assertThat(SlotId.parse("2027-06-30", CHINA)).contains(day);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2027-06-30T09:00:00Z",
                "2027-06-30T09:00:00",
                "2027-06-30T09:00:00+09:00",
                "2027-06-30T09:00+08:00",
                "2027-06-31",
                "tomorrow",
                ""
            })
    void is_nothing_else(String text) {
        assertThat(SlotId.parse(text, CHINA)).isEmpty();
    }
}
