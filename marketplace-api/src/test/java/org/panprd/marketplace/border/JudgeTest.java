package org.panprd.marketplace.border;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.panprd.marketplace.border.Reason.Code;
import org.panprd.marketplace.tenants.Text;
import org.panprd.marketplace.tenants.border.BorderFiles;
import org.panprd.marketplace.tenants.border.Direction;
import org.panprd.marketplace.tenants.border.Port;
import org.panprd.marketplace.tenants.border.Provided;
import org.panprd.marketplace.tenants.border.Provided.Visa;
import org.panprd.marketplace.tenants.border.Provided.VisaKind;
import org.panprd.marketplace.tenants.border.RuleSet;
import org.panprd.marketplace.tenants.border.Source;
import org.panprd.marketplace.tenants.border.Way;
import org.panprd.marketplace.tenants.border.When;
import org.panprd.marketplace.tenants.border.Where;
import org.panprd.marketplace.tenants.border.Who;

/** Who may cross, by the rules as they are shipped and by small ones of our own. */
class JudgeTest {
    private static final Judge JUDGE = Cases.judge();

    static List<Cases.Case> cases() {
        return Cases.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void judges_as_the_table_says(Cases.Case one) {
        Verdict verdict = JUDGE.judge(one.traveller(), one.crossing());

        Ruled way = verdict.way();
        assertThat(way == null ? "" : way.name()).isEqualTo(one.way());
        assertThat(verdict.reasons())
                .extracting(reason -> reason.code().name())
                .containsExactlyInAnyOrderElementsOf(one.reasons());
        assertThat(verdict.outcome()).isEqualTo(one.outcome());
    }

    @Nested
    class TheTable {
        @Test
        void is_long_enough() {
            assertThat(cases()).hasSizeGreaterThanOrEqualTo(120);
        }

        @Test
        void has_every_rule_set_every_port_and_every_outcome() {
            Set<String> ruled = cases().stream()
                    .map(one -> one.way().split("/", -1)[0])
                    .filter(set -> !set.isEmpty())
                    .collect(Collectors.toSet());

            assertThat(ruled)
                    .isEqualTo(
                            Cases.FILES.ruleSets().stream().map(RuleSet::code).collect(Collectors.toSet()));
            assertThat(cases()).extracting(one -> one.crossing().port().code()).contains(codesOfPorts());
            assertThat(cases()).extracting(Cases.Case::outcome).contains(Outcome.values());
        }

        private String[] codesOfPorts() {
            return Cases.FILES.ports().stream()
                    .map(Port::code)
                    .filter(code -> !code.equals("lijiang-airport"))
                    .toArray(String[]::new);
        }
    }

    @Nested
    class ByOtherRules {
        private static final Text TEXT = new Text("文", "文", "Text");
        private static final Source SOURCE = new Source(TEXT, LocalDate.of(2025, 12, 31));
        private static final LocalDate MONDAY = LocalDate.of(2026, 4, 6);
        private ClosureBook closures = new ClosureBook(List.of());

        @Test
        void nobody_crosses_where_the_port_is_closed_that_day() {
            assertThat(codes(port(List.of(1)), set(1, "2026-01-01", 0, List.of()), MONDAY))
                    .containsExactly(Code.PORT_CLOSED);
            assertThat(codes(port(List.of(1)), set(1, "2026-01-01", 0, List.of()), MONDAY.plusDays(1)))
                    .isEmpty();
        }

        @Test
        void nobody_crosses_on_another_weekday_than_the_way_says() {
            assertThat(codes(port(List.of()), set(1, "2026-01-01", 0, List.of(2, 3)), MONDAY))
                    .containsExactly(Code.WEEKDAY);
            assertThat(codes(port(List.of()), set(1, "2026-01-01", 0, List.of(2, 3)), MONDAY.plusDays(2)))
                    .isEmpty();
        }

        @Test
        void a_version_gives_way_to_the_next_on_its_first_day() {
            RuleSet first = set(1, "2026-01-01", 0, List.of());
            RuleSet second = set(2, "2026-04-07", 6, List.of());

            assertThat(codes(port(List.of()), List.of(first, second), MONDAY)).isEmpty();
            assertThat(codes(port(List.of()), List.of(first, second), MONDAY.plusDays(1)))
                    .containsExactly(Code.VALIDITY);
        }

        @Test
        void nobody_crosses_while_the_port_is_closed_from_the_first_day_to_the_last() {
            RuleSet set = set(1, "2026-01-01", 0, List.of());
            var closure = new PortClosure(
                    java.util.UUID.randomUUID(), "pass", MONDAY, MONDAY.plusDays(1), TEXT, MONDAY, false);
            var open =
                    new PortClosure(java.util.UUID.randomUUID(), "pass", MONDAY.plusDays(9), null, TEXT, MONDAY, false);
            closures = new ClosureBook(List.of(closure, open));

            assertThat(codes(port(List.of()), set, MONDAY.minusDays(1))).isEmpty();
            assertThat(codes(port(List.of()), set, MONDAY)).containsExactly(Code.PORT_CLOSURE);
            assertThat(codes(port(List.of()), set, MONDAY.plusDays(1))).containsExactly(Code.PORT_CLOSURE);
            assertThat(codes(port(List.of()), set, MONDAY.plusDays(2))).isEmpty();
            assertThat(codes(port(List.of()), set, MONDAY.plusDays(99))).containsExactly(Code.PORT_CLOSURE);
        }

        private List<Code> codes(Port port, RuleSet set, LocalDate date) {
            return codes(port, List.of(set), date);
        }

        private List<Code> codes(Port port, List<RuleSet> sets, LocalDate date) {
            var files = new BorderFiles(List.of(port), Cases.FILES.documents(), sets);
            var traveller = new Traveller(
                    "CN", "CN", "PASSPORT", date.plusMonths(3), List.of(30), List.of(), List.of(), List.of(), false);
            var crossing = new Crossing(port, Direction.OUT, date, date, null, 1, true, Cases.TODAY);
            return new Judge(files, new RuleBook(sets), closures)
                    .judge(traveller, crossing).reasons().stream()
                            .map(Reason::code)
                            .toList();
        }

        private Port port(List<Integer> closed) {
            return new Port(
                    "pass",
                    "yunnan",
                    TEXT,
                    "land-road",
                    null,
                    "LA",
                    TEXT,
                    22,
                    101,
                    true,
                    null,
                    closed,
                    null,
                    null,
                    SOURCE);
        }

        private RuleSet set(int version, String from, int validMonths, List<Integer> weekdays) {
            var way = new Way(
                    "way",
                    TEXT,
                    new Who(List.of("CN"), List.of(), List.of(), null, null),
                    List.of("PASSPORT"),
                    new Where(List.of("pass"), List.of(Direction.OUT)),
                    new When(null, null, weekdays),
                    new Provided(
                            validMonths, new Visa(VisaKind.NONE, null, null), null, null, null, null, null, List.of()));
            return new RuleSet("rules", version, TEXT, LocalDate.parse(from), null, SOURCE, List.of(way), List.of());
        }
    }
}
