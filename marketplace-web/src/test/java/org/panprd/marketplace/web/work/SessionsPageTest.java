package org.panprd.marketplace.web.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.panprd.marketplace.web.api.OperatorSessions.Row;
import org.panprd.marketplace.web.api.OperatorSessions.Taken;

class SessionsPageTest {
    private static final LocalDate DAY = LocalDate.of(2027, 3, 1);

    private static Row row(LocalDate date, String time, String title, String reference) {
        var taken = new Taken(2, 6);
        return new Row(date, time, 60, "id", reference, 1, 1, "a.b", title, "Week", 1, taken, taken, null, null);
    }

    @Test
    void groups_by_day_time_and_programme_in_their_order() {
        List<SessionsPage.Day> days = SessionsPage.days(List.of(
                row(DAY, "09:00", "One", "A"),
                row(DAY, "09:00", "Two", "B"),
                row(DAY, "09:00", "One", "C"),
                row(DAY, "10:00", "One", "D"),
                row(DAY.plusDays(1), "09:00", "One", "E")));

        assertThat(days).extracting(SessionsPage.Day::date).containsExactly(DAY, DAY.plusDays(1));
        assertThat(days.get(0).slots())
                .extracting(busy -> busy.slot().time() + " " + busy.slot().title() + " "
                        + busy.rows().stream().map(Row::reference).toList())
                .containsExactly("09:00 One [A, C]", "09:00 Two [B]", "10:00 One [D]");
    }
}
