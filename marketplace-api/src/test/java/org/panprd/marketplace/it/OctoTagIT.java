package org.panprd.marketplace.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.restassured.response.Response;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A reseller that has all products already is told so, and of every change. */
@OnTheMarket
class OctoTagIT {
    private static final String TOWER = " where tenant_id = 'guangdong' and listing_code = 'canton-tower-ticket'";

    private final Market market;
    private final Reselling reseller;

    OctoTagIT(Market market) {
        this.market = market;
        this.reseller = Reselling.on(market);
    }

    @Test
    void who_has_them_already_gets_none() {
        String tag = tag();

        Response again = asking(tag);

        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.asByteArray()).isEmpty();
        assertThat(again.header("ETag")).isEqualTo(tag);
        assertThat(again.header("Octo-Capabilities")).isEqualTo("octo/pricing, octo/content");
    }

    @Test
    void who_asks_for_them_otherwise_gets_all() {
        String tag = tag();

        assertThat(reseller.plain()
                        .header("If-None-Match", tag)
                        .get("/products")
                        .statusCode())
                .isEqualTo(200);
        assertThat(market.request("zh-Hant")
                        .baseUri(market.servers().api().replace("/v1", "/octo"))
                        .header("Authorization", "Bearer " + reseller.key())
                        .header("Octo-Capabilities", "octo/pricing, octo/content")
                        .header("If-None-Match", tag)
                        .get("/products")
                        .statusCode())
                .isEqualTo(200);
    }

    /** As it was loaded: tests that follow look at that, and a node that starts writes what differs. */
    @AfterEach
    void comes_back() {
        Database database = market.database();
        database.changeAsSuperuser("update operator set content = rtrim(content) where tenant_id = 'guangdong'");
        database.changeAsSuperuser("update listing set version = 1" + TOWER);
        database.changeAsSuperuser("delete from price_plan" + TOWER + " and content like '{\"seasons\": [],%'");
    }

    static Stream<Arguments> changes() {
        return Stream.of(
                arguments("a commission", """
                        update channel_contract set commission_percent = commission_percent + 1
                        where reseller_code = '%s' and tenant_id = 'yunnan'
                        """),
                arguments("what may be sold", """
                        update channel_contract set listings = '{canton-tower-ticket}'
                        where reseller_code = '%s' and tenant_id = 'guangdong'
                        """),
                arguments("a contract that ends", """
                        update channel_contract set status = 'ENDED' where reseller_code = '%s' and tenant_id = 'yunnan'
                        """),
                arguments("what is opened", """
                        delete from channel_listing
                        where tenant_id = 'yunnan' and listing_code = 'north-west-shangri-la'
                        """),
                arguments("a listing", """
                        update listing set version = version + 1
                        where tenant_id = 'guangdong' and listing_code = 'canton-tower-ticket'
                        """),
                arguments("a price", """
                        insert into price_plan (tenant_id, listing_code, content, by_day, version)
                        values ('guangdong', 'canton-tower-ticket', '{"seasons": [], "weekdays": [], "groups": [],
                            "earlyBird": [], "lastMinute": []}', false, 1)
                        on conflict (tenant_id, listing_code) do update set version = price_plan.version + 1
                        """),
                arguments("an operator", """
                        update operator set content = content || ' ' where tenant_id = 'guangdong'
                        """));
    }

    @ParameterizedTest
    @MethodSource("changes")
    void who_has_them_as_they_were_gets_all_after_a_change_of(String what, String statement) {
        String tag = tag();

        assertThat(market.database().changeAsSuperuser(statement.formatted(reseller.code())))
                .isPositive();

        Response after = asking(tag);
        assertThat(after.statusCode()).as(what).isEqualTo(200);
        assertThat(after.header("ETag")).isNotEqualTo(tag);
    }

    private String tag() {
        Response all = reseller.request().get("/products");
        assertThat(all.statusCode()).isEqualTo(200);
        assertThat(all.jsonPath().getList("id")).isNotEmpty();
        return all.header("ETag");
    }

    private Response asking(String tag) {
        return reseller.request().header("If-None-Match", tag).get("/products");
    }
}
