package org.panprd.marketplace.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** A node that is started on a database in which somebody has left a table without a wall. */
@OnTheMarket
class UnwalledIT {
    private final Market market;

    UnwalledIT(Market market) {
        this.market = market;
    }

    @Test
    void is_not_ready_and_answers_nobody_until_the_walls_stand() throws IOException {
        market.database().change("create table left_open (tenant_id text)");
        market.database().change("grant select on left_open to marketplace_app");
        try (SecondNode node = new SecondNode(market, true)) {
            assertThat(node.awaitReason())
                    .isEqualTo("no-policy,row-security-not-forced,row-security-off,tenant-not-first");
            assertThat(node.ready().statusCode()).isEqualTo(503);
            Response answer =
                    Await.until(Traveller.SOON, () -> node.get("/themes"), found -> found.statusCode() != 404);
            Problem.of(answer).is(503, "unavailable");
            assertThat(answer.header("Retry-After")).isEqualTo("5");
            assertThat(node.log())
                    .filteredOn(line -> line.contains("refuses to run"))
                    .isNotEmpty()
                    .allSatisfy(line -> assertThat(line).contains("SEVERE", "row-security-off left_open"));

            market.database().change("drop table left_open");
            node.awaitReady();

            assertThat(node.get("/themes").statusCode()).isEqualTo(200);
        } finally {
            market.database().change("drop table if exists left_open");
        }
    }
}
