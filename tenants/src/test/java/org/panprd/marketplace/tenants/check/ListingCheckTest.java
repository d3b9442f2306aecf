package org.panprd.marketplace.tenants.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.panprd.marketplace.tenants.check.SampleMarket.BORDER;
import static org.panprd.marketplace.tenants.check.SampleMarket.TICKET;

import java.nio.file.Path;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ListingCheckTest {
    private final SampleMarket market;

    ListingCheckTest(@TempDir Path directory) {
        market = SampleMarket.in(directory);
    }

    @Nested
    class Of_what_a_family_needs {
        @Test
        void misses_the_port_of_a_border_tour() {
            market.with(BORDER, "port: hekou\n", "");

            assertThat(market.faults()).containsExactly(BORDER + ":1 port: is missing: a border tour crosses a port");
        }

        @Test
        void misses_where_a_transfer_goes() {
            market.with(TICKET, "family: ticket", "family: transfer");

            assertThat(market.faults())
                    .containsExactly(TICKET + ":1 transfer: is missing: where the transfer goes from and to");
        }

        @Test
        void misses_the_beds_of_a_stay() {
            market.with(TICKET, "family: ticket", "family: stay");

            assertThat(market.faults())
                    .containsExactly(TICKET + ":22 options[0].sleeps: is missing: a stay is sold by the room");
        }
    }

    @Nested
    class Of_cancellation {
        @Test
        void wants_notice_and_refund_to_fall() {
            market.with(TICKET, "hoursBefore: 24, refundPercent: 50", "hoursBefore: 72, refundPercent: 100");

            assertThat(market.faults())
                    .containsExactly(
                            TICKET + ":15 cancellation[1].hoursBefore: is not less than in the tier before",
                            TICKET + ":15 cancellation[1].refundPercent: is not less than in the tier before");
        }

        @Test
        void wants_everything_back_within_the_notice_that_the_tenant_allows() {
            market.with(TICKET, "hoursBefore: 72, refundPercent: 100", "hoursBefore: 169, refundPercent: 90");

            assertThat(market.faults())
                    .containsExactly(
                            TICKET + ":14 cancellation[0].hoursBefore: 169 hours; the tenant allows 168",
                            TICKET + ":14 cancellation[0].refundPercent: "
                                    + "the longest notice must give everything back");
        }

        @Test
        void wants_no_more_tiers_than_the_tenant_allows() {
            market.with(
                    TICKET,
                    "  - { hoursBefore: 24, refundPercent: 50 }\n",
                    "  - { hoursBefore: 24, refundPercent: 50 }\n  - { hoursBefore: 2, refundPercent: 10 }\n");

            assertThat(market.faults()).containsExactly(TICKET + ":13 cancellation: 3 tiers; the tenant allows 2");
        }
    }
}
