package org.panprd.marketplace.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.panprd.marketplace.local.MasterKeyFiles;

/** When a node must not run, its process ends, and the last line of its log says why. */
@OnTheMarket
class RefusalsIT {
    private final Market market;
    private final Database database;

    RefusalsIT(Market market) {
        this.market = market;
        this.database = market.database();
    }

    @Test
    void of_a_node_whose_database_has_a_table_without_a_wall() throws IOException {
        database.change("create table left_open (tenant_id text)");
        database.change("grant select on left_open to marketplace_app");
        try {
            assertThatItEnds(
                    Map.of(),
                    "without walls: [no-policy left_open, row-security-not-forced left_open, row-security-off left_open,"
                            + " tenant-not-first left_open]");
        } finally {
            database.change("drop table left_open");
        }
    }

    @Test
    void of_a_node_with_the_master_keys_of_another_database(@TempDir Path others) throws IOException {
        List<Row> proofs = database.rows("select * from master_key_proof order by name");
        MasterKeyFiles.make(others);

        assertThatItEnds(Map.of("marketplace.keys.folder", others.toString()), "are not those of this database");

        assertThat(database.rows("select * from master_key_proof order by name"))
                .isEqualTo(proofs);
    }

    private void assertThatItEnds(Map<String, String> configuration, String why) throws IOException {
        try (SecondNode node = new SecondNode(market, configuration)) {
            node.openTheWay();

            String end = node.awaitEnd();

            assertThat(end).contains("payara ended by itself (exit status 78)");
            assertThat(end.lines().reduce("", (before, line) -> line))
                    .contains("SEVERE", "This node refuses to run.", why);
        }
    }
}
