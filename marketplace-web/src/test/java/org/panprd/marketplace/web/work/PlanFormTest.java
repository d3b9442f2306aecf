package org.panprd.marketplace.web.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.panprd.marketplace.web.api.PricePlan;
import org.panprd.marketplace.web.api.PricePlan.Option;
import org.panprd.marketplace.web.api.PricePlan.Plan;
import org.panprd.marketplace.web.api.PricePlan.Reduction;
import org.panprd.marketplace.web.api.PricePlan.Season;
import org.panprd.marketplace.web.api.PricePlan.Unit;
import org.panprd.marketplace.web.api.PricePlan.WeekdayRule;
import org.panprd.marketplace.web.page.Form;
import org.panprd.marketplace.web.page.Typed;

class PlanFormTest {
    private static final LocalDate DAY = LocalDate.of(2027, 3, 1);
    private static final Season SPRING = new Season(
            "Spring",
            DAY,
            DAY.plusDays(9),
            90,
            Map.of("twin", Map.of("ROOM", 123_45L), "tea", Map.of("CHILD", 50_00L)));
    private static final Season MAY = new Season("May", DAY.plusDays(60), DAY.plusDays(65), 150, Map.of());
    private static final Plan PLAN = new Plan(
            List.of(SPRING, MAY),
            List.of(new WeekdayRule(List.of(1, 3), 80), new WeekdayRule(List.of(6), 120)),
            150,
            List.of(new Reduction(10, 5)),
            List.of(new Reduction(30, 10), new Reduction(60, 15)),
            List.of());

    private static PricePlan shown() {
        return new PricePlan(
                "inn",
                "Inn",
                "CNY",
                7,
                true,
                PLAN,
                List.of(
                        new Option("twin", "Twin", true, List.of(new Unit("ROOM"))),
                        new Option("tea", "Tea", false, List.of(new Unit("ADULT"), new Unit("CHILD")))));
    }

    private final PlanForm reader = new PlanForm(shown());

    private Form with(Map<String, String> typed) {
        Map<String, String> values = new HashMap<>(reader.filled().values());
        values.putAll(typed);
        return Form.filled(reader.fields(), values::get);
    }

    @Test
    void sends_what_it_shows() {
        assertThat(reader.plan(reader.filled())).isEqualTo(PLAN);
        assertThat(reader.filled().values()).containsEntry("s0p0", "123.45").containsEntry("s0p2", "50");
    }

    @Test
    void leaves_out_what_was_emptied() {
        Form form = with(Map.of(
                "s0name",
                "",
                "s0from",
                "",
                "s0until",
                "",
                "s0percent",
                "",
                "s0p0",
                "",
                "s0p2",
                "",
                "holiday",
                "",
                "w1",
                "",
                "w3",
                ""));

        Plan plan = reader.plan(form);

        assertThat(plan.seasons()).containsExactly(MAY);
        assertThat(plan.holidayPercent()).isNull();
        assertThat(plan.weekdays()).containsExactly(new WeekdayRule(List.of(6), 120));
        assertThat(reader.place(form, "seasons[0].percent")).isEqualTo("s1percent");
    }

    @Test
    void sends_what_is_no_number_as_one_that_is_refused() {
        Plan plan = reader.plan(with(Map.of("s2name", "New", "s2p0", "dear", "groups0percent", "-5")));

        assertThat(plan.seasons().get(2).prices()).isEqualTo(Map.of("twin", Map.of("ROOM", -1L)));
        assertThat(plan.groups()).containsExactly(new Reduction(10, -1));
    }

    @Test
    void finds_its_fields_by_those_of_the_api() {
        Form form = reader.filled();

        assertThat(reader.place(form, "holidayPercent")).isEqualTo("holiday");
        assertThat(reader.place(form, "seasons[1].from")).isEqualTo("s1from");
        assertThat(reader.place(form, "seasons[0].prices.tea.CHILD")).isEqualTo("s0p2");
        assertThat(reader.place(form, "weekdays[1].percent")).isEqualTo("w6");
        assertThat(reader.place(form, "earlyBird[1].threshold")).isEqualTo("earlyBird1threshold");
        assertThat(reader.place(form, "seasons")).isEqualTo("seasons");
    }

    @Test
    void amounts_are_whole_units_with_two_digits_at_the_most() {
        assertThat(Typed.amount("12.5")).isEqualTo(12_50);
        assertThat(Typed.amount("12.505")).isEqualTo(-1);
        assertThat(Typed.amount("1e9")).isEqualTo(-1);
        assertThat(Typed.amount(null)).isNull();
        assertThat(Typed.ofAmount(100_00)).isEqualTo("100");
        assertThat(Typed.ofAmount(100_05)).isEqualTo("100.05");
    }
}
