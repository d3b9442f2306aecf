package org.panprd.marketplace.tenants.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.panprd.marketplace.tenants.check.SampleMarket.BORDER;
import static org.panprd.marketplace.tenants.check.SampleMarket.TICKET;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GroupCheckTest {
    private final SampleMarket market;

    GroupCheckTest(@TempDir Path directory) {
        market = SampleMarket.in(directory);
    }

    /** Of an option with 20 places that is sold until three days before. */
    private void group(String group) {
        market.with(BORDER, "    stock: 20\n", "    stock: 20\n    cutoffMinutes: 4320\n    group: " + group + "\n");
    }

    private void single(String startTimes) {
        market.write(BORDER, market.read(BORDER) + """
                  - code: single
                    title: { zh-Hans: 单, zh-Hant: 單, en: Single }
                    stock: 2
                %s    units:
                      - { unit: ADULT, price: { base: 48000 } }
                """.formatted(startTimes));
    }

    @Test
    void takes_a_group_that_is_decided_when_selling_ends_and_counts_all_who_travel_in_it() {
        group("{ least: 21, decideHours: 72, below: MOVE, with: [single] }");
        single("");

        assertThat(market.faults()).isEmpty();
    }

    @Test
    void refuses_a_least_above_the_places() {
        group("{ least: 21, decideHours: 72, below: REFUND }");

        assertThat(market.faults())
                .containsExactly(BORDER + ":22 options[0].group.least: 21 is more than there are places, 20");
    }

    @Test
    void refuses_to_decide_after_selling_has_ended() {
        group("{ least: 10, decideHours: 71, below: REFUND }");

        assertThat(market.faults())
                .containsExactly(
                        BORDER + ":22 options[0].group.decideHours: is after selling has ended: 4320 minutes before");
    }

    @Test
    void refuses_companions_that_do_not_exist_or_start_at_other_times() {
        group("{ least: 10, decideHours: 72, below: REFUND, with: [single, double] }");
        single("    startTimes: [\"09:00\"]\n");

        assertThat(market.faults())
                .containsExactly(
                        BORDER + ":22 options[0].group.with[0]: single starts at other times",
                        BORDER + ":22 options[0].group.with[1]: no other option double");
    }

    @Test
    void refuses_a_group_of_anything_but_a_border_tour() {
        market.with(
                TICKET, "    stock: 500\n", "    stock: 500\n    group: { least: 10, decideHours: 72, below: MOVE }\n");

        assertThat(market.faults()).containsExactly(TICKET + ":26 options[0].group: only a border tour has one");
    }
}
