package org.panprd.marketplace.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.panprd.marketplace.it.PlainNode.GUIDED;
import static org.panprd.marketplace.it.PlainNode.INN_FILE;
import static org.panprd.marketplace.it.PlainNode.LAST;
import static org.panprd.marketplace.it.PlainNode.MUSEUM_FILE;
import static org.panprd.marketplace.it.PlainNode.NEXT_TUESDAY;
import static org.panprd.marketplace.it.PlainNode.ROOMS;
import static org.panprd.marketplace.it.PlainNode.TODAY;
import static org.panprd.marketplace.it.PlainNode.TUESDAY;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of days that are open when files have changed; nothing is taken that somebody holds or has bought. */
@ExtendWith(PlainNode.Starting.class)
class ChangedStockIT {
    private final PlainNode node;
    private final TenantFiles files;

    ChangedStockIT(PlainNode node, @TempDir Path folder) {
        this.node = node;
        files = TenantFiles.copiedTo(folder);
    }

    @Nested
    class A_weekday {
        @Test
        void that_is_newly_closed_is_left_to_those_who_have_booked_it() {
            node.take(ROOMS, "00:00", 2, 1);

            node.load(files.with(INN_FILE, "options:", "closedWeekdays: [2]\noptions:"));

            assertThat(node.capacities(ROOMS))
                    .hasSize(401 - 58 + 1)
                    .containsEntry(TUESDAY, 3)
                    .doesNotContainKey(NEXT_TUESDAY)
                    .containsEntry(NEXT_TUESDAY.plusDays(1), 12);
        }

        @Test
        void that_is_newly_closed_is_not_sold_again_when_it_is_given_back() {
            node.take(ROOMS, "00:00", 2, 1);
            node.load(files.with(INN_FILE, "options:", "closedWeekdays: [2]\noptions:"));

            node.take(ROOMS, "00:00", 0, 1);

            assertThat(node.capacities(ROOMS)).containsEntry(TUESDAY, 1);
            assertThatThrownBy(() -> node.take(ROOMS, "00:00", 1, 1)).hasMessageContaining("allotment_counts");
        }

        @Test
        void that_is_newly_open_takes_guests() {
            assertThat(node.capacities(GUIDED)).doesNotContainKey(TODAY);

            node.load(files.with(MUSEUM_FILE, "closedWeekdays: [1]\n", ""));

            assertThat(node.capacities(GUIDED))
                    .hasSize(401)
                    .containsEntry(TODAY, 25)
                    .containsEntry(LAST, 25);
        }
    }

    @Nested
    class A_capacity {
        @Test
        void is_lowered_to_what_is_held_and_sold_at_the_most() {
            node.take(ROOMS, "00:00", 3, 4);

            node.load(files.with(INN_FILE, "stock: 12", "stock: 5"));

            assertThat(node.capacities(ROOMS))
                    .hasSize(401)
                    .containsEntry(TUESDAY, 7)
                    .containsEntry(NEXT_TUESDAY, 5)
                    .containsEntry(LAST, 5);
        }

        @Test
        void follows_down_as_things_are_given_back() {
            node.take(ROOMS, "00:00", 3, 4);
            node.load(files.with(INN_FILE, "stock: 12", "stock: 5"));

            node.take(ROOMS, "00:00", 3, 3);
            assertThat(node.capacities(ROOMS)).containsEntry(TUESDAY, 6);

            node.take(ROOMS, "00:00", 0, 3);
            assertThat(node.capacities(ROOMS)).containsEntry(TUESDAY, 5);

            node.take(ROOMS, "00:00", 2, 3);
            assertThat(node.capacities(ROOMS)).containsEntry(TUESDAY, 5);
        }

        @Test
        void that_an_operator_has_set_for_a_day_stays() {
            node.set("lijiang-courtyard-inn", ROOMS, NEXT_TUESDAY, 3);

            node.load(files.with(INN_FILE, "stock: 12", "stock: 20"));

            assertThat(node.capacities(ROOMS))
                    .containsEntry(NEXT_TUESDAY, 3)
                    .containsEntry(NEXT_TUESDAY.plusDays(1), 20);
        }

        @Test
        void is_raised_on_all_days() {
            node.take(ROOMS, "00:00", 3, 4);

            node.load(files.with(INN_FILE, "stock: 12", "stock: 20"));

            assertThat(Set.copyOf(node.capacities(ROOMS).values())).containsExactly(20);
        }

        @Test
        void of_a_place_follows_its_file() {
            node.load(files.with("yunnan/places.yaml", "dailyCapacity: 10000", "dailyCapacity: 9000"));

            assertThat(Set.copyOf(node.capacities("place:yulong-snow-mountain").values()))
                    .containsExactly(9000);
        }
    }

    @Nested
    class A_place_that_a_bureau_has_lowered_for_a_day {
        private static final String PLACE = "yulong-snow-mountain";
        private static final int DAILY = 10_000;

        @BeforeEach
        void lower() {
            node.take("place:" + PLACE, "00:00", 30, 20);
            node.lower(PLACE, DAILY, 40);
        }

        @AfterEach
        void restore() {
            node.lower(PLACE, DAILY, DAILY);
        }

        private int capacity() {
            return node.capacities("place:" + PLACE).getOrDefault(TUESDAY, -1);
        }

        @Test
        void keeps_what_is_taken_until_it_is_given_back_and_then_no_more_than_that() {
            assertThat(capacity()).isEqualTo(50);

            node.take("place:" + PLACE, "00:00", 26, 20);
            assertThat(capacity()).isEqualTo(46);

            node.take("place:" + PLACE, "00:00", 5, 20);
            assertThat(capacity()).isEqualTo(40);

            node.take("place:" + PLACE, "00:00", 10, 30);
            assertThat(capacity()).isEqualTo(40);
            assertThatThrownBy(() -> node.take("place:" + PLACE, "00:00", 10, 31))
                    .hasMessageContaining("allotment_counts");
        }

        @Test
        void takes_as_many_as_on_other_days_when_that_is_taken_back() {
            node.lower(PLACE, DAILY, DAILY);

            assertThat(Set.copyOf(node.capacities("place:" + PLACE).values())).containsExactly(DAILY);
        }

        @Test
        void stays_so_when_its_file_changes() {
            node.load(files.with("yunnan/places.yaml", "dailyCapacity: 10000", "dailyCapacity: 9000"));

            assertThat(node.capacities("place:" + PLACE))
                    .containsEntry(TUESDAY, 50)
                    .containsEntry(NEXT_TUESDAY, 9000);
        }

        @Test
        void is_opened_so() {
            node.close("place:" + PLACE);

            node.load(files.with("yunnan/places.yaml", "dailyCapacity: 10000", "dailyCapacity: 9000"));

            assertThat(node.capacities("place:" + PLACE))
                    .containsEntry(TUESDAY, 40)
                    .containsEntry(NEXT_TUESDAY, 9000);
        }
    }

    @Nested
    class A_quota {
        private static final String PORTS = "region/border/ports.yaml";

        @Test
        void of_a_port_follows_its_file() {
            node.load(files.with(PORTS, "dailyQuota: 240", "dailyQuota: 180"));

            assertThat(Set.copyOf(node.capacities("port:mohan").values())).containsExactly(180);
        }

        @Test
        void that_ends_leaves_the_port_to_any_number() {
            node.load(files.with(PORTS, "  dailyQuota: 240\n", ""));

            assertThat(Set.copyOf(node.capacities("port:mohan").values())).containsExactly(1_000_000);
        }
    }

    @Nested
    class A_licence {
        private static final String BATH = "rehai-hot-spring-day/day-pass";
        private static final String BATH_FILE = "yunnan/listings/rehai-hot-spring-day.yaml";

        @Test
        void that_ends_leaves_the_days_after_it_to_those_who_have_booked_them() {
            node.take(BATH, "00:00", 2, 1);

            node.load(files.with(BATH_FILE, "2030-06-30", TODAY.plusDays(3).toString()));

            assertThat(node.capacities(BATH))
                    .containsOnlyKeys(TODAY, TODAY.plusDays(1), TODAY.plusDays(2), TODAY.plusDays(3), TUESDAY)
                    .containsEntry(TUESDAY, 3);
        }

        @Test
        void that_has_ended_sells_nothing_and_all_again_when_it_is_renewed() {
            node.load(files.with(BATH_FILE, "2030-06-30", TODAY.minusDays(1).toString()));
            assertThat(node.capacities(BATH)).isEmpty();

            node.load(files.with(BATH_FILE, TODAY.minusDays(1).toString(), "2030-06-30"));
            assertThat(node.capacities(BATH)).hasSize(401);
        }

        @Test
        void covers_a_programme_to_its_last_day() {
            LocalDate end = TODAY.plusDays(10);

            node.load(files.with("yunnan/listings/dianchi-altitude-recovery-week.yaml", "2032-12-31", end.toString()));

            assertThat(node.capacities("dianchi-altitude-recovery-week/seven-days", "08:30"))
                    .containsKey(end.minusDays(6))
                    .doesNotContainKey(end.minusDays(5));
        }
    }

    @Nested
    class A_start_time {
        @Test
        void that_is_new_opens_and_one_that_is_gone_is_left_to_those_who_have_booked_it() {
            node.take(GUIDED, "15:00", 1, 0);

            node.load(files.with(MUSEUM_FILE, "\"15:00\"", "\"16:15\""));

            assertThat(node.capacities(GUIDED, "16:15")).hasSize(401 - 58).containsEntry(TUESDAY, 25);
            assertThat(node.capacities(GUIDED, "15:00")).isEqualTo(Map.of(TUESDAY, 1));
            assertThat(node.rows(
                            "select to_char(slot, 'HH24:MI') from allotment_draw where resource = '" + GUIDED + "'"))
                    .containsOnly("09:30", "11:00", "13:30", "16:15");
        }
    }
}
