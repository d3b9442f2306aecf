package org.panprd.marketplace.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.panprd.marketplace.catalog.PricePlan;
import org.panprd.marketplace.it.Database.Actor;
import org.panprd.marketplace.platform.Json;
import org.panprd.marketplace.platform.TestFiles;

/** What the application's role can see and do over a plain connection, past all of our code. */
@OnTheMarket
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WallsIT {
    private static final String ROUTE = "guangdong.greater-bay-area-three-cities";

    /** Whose walls are narrower: {@link ScreeningWallsIT}. */
    private static final Set<String> ABOUT_HEALTH = Set.of("screening", "screening_answer", "screening_report");

    private final Market market;
    private final Database database;
    private final Traveller traveller;
    private final Wall wall;
    private UUID booking = new UUID(0, 0);
    private @Nullable Connection counting;

    WallsIT(Market market) {
        this.market = market;
        this.database = market.database();
        this.traveller = market.traveller();
        this.wall = new Wall(database);
    }

    @BeforeAll
    void fillEveryTable() {
        LocalDate day = new Calendar(market).firstDay(ROUTE, "ADULT:1", 250);
        booking = traveller.confirmed(Trip.to(ROUTE, day));
        UUID cancelled = traveller.confirmed(Trip.to(ROUTE, day));
        assertThat(traveller.cancels(cancelled).statusCode()).isEqualTo(200);
        UUID companion = traveller.agreeing("documents").made("/me/companions", Companions.LI);
        traveller.made("/me/companions/" + companion + "/documents", Companions.CARD);
        traveller.agreeing("health").made("/me/examination-reports", Samples.report());
        Traveller.platform(market).made("/ports/mohan/closures", Borders.closure("2097-01-01", "2097-01-02"));
        TourGroup group = new TourGroup(market);
        group.booked(group.traveller(), "李明", "LI MING");
        assertThat(group.submits().statusCode()).isEqualTo(201);
        new Desk(market, 220).isBusy();
        new Told(market).fillsEveryTable();
        List.of(Business.inMacau(), Business.inHongKong()).forEach(this::applies);
        database.change(
                "insert into date_change (change_id, booking_id, item, state, content, created_at, expires_at)"
                        + " values (gen_random_uuid(), ?, 1, 'ENDED', '{}', now(), now())",
                booking);
        database.changeAsSuperuser(
                "insert into item_change (tenant_id, change_id, booking_id, item, reason, wanted, state, asked_at,"
                        + " asked_by, changed_at) select tenant_id, gen_random_uuid(), booking_id, item, 'WALLS', '{}', 'REFUSED',"
                        + " now(), 'walls', now() from booking_item where booking_id = '" + booking + "'");
        database.changeAsSuperuser(
                "insert into stock_setting (tenant_id, resource, day, at, listing_code, capacity, closed, version)"
                        + " select tenant_id, listing_code || '/none', current_date, '00:00', listing_code, 5, false, 1"
                        + " from listing where tenant_id in ('macau', 'hongkong')");
        database.changeAsSuperuser(
                "insert into place_limit (tenant_id, resource, day, capacity, reason, version)"
                        + " select tenant_id, 'place:none', current_date, 5, 'walls', 1 from (values ('macau'), ('hongkong')) t (tenant_id)");
        database.changeAsSuperuser("insert into medium (tenant_id, media_id, operator_code, alt, created_at)"
                + " select tenant_id, gen_random_uuid(), operator_code, '{}', now() from operator"
                + " where tenant_id in ('macau', 'hongkong')");
        database.changeAsSuperuser(
                "insert into sheet_import (tenant_id, import_id, operator_code, kind, status, created_at, due_at)"
                        + " select tenant_id, gen_random_uuid(), operator_code, 'STOCK', 'REFUSED', now(), now() from operator"
                        + " where tenant_id in ('macau', 'hongkong')");
        database.changeAsSuperuser(
                "insert into booking_hold_count (traveller_id, backend, holds) values ('walls', 0, 0) on conflict do nothing");
        database.changeAsSuperuser("insert into partner_terms"
                + " select tenant_id, listing_code, operator_code, '{}', 10, 30, false from listing"
                + " where tenant_id in ('macau', 'hongkong')");
        database.changeAsSuperuser(
                "insert into partnership (tenant_id, partnership_id, operator_code, listing_code, asking_tenant,"
                        + " asking_operator, title, net_percent, notice_days, status, created_at)"
                        + " select l.tenant_id, gen_random_uuid(), l.operator_code, l.listing_code, o.tenant_id, o.operator_code,"
                        + " '{}', 10, 30, 'ASKED', now() from listing l join (select distinct on (tenant_id) * from operator"
                        + " where tenant_id in ('macau', 'hongkong') order by tenant_id, operator_code) o"
                        + " on o.tenant_id = l.tenant_id where l.tenant_id in ('macau', 'hongkong')");
        database.changeAsSuperuser("insert into saved_view values ('macau', 'haojiang-attractions', 'somebody',"
                + " gen_random_uuid(), 'A view', '{}', now())");
        fillPrices();
        fillStatistics();
        fillChannel();
        fillSuppliers();
        database.changeAsSuperuser(
                "insert into listing_draft (tenant_id, listing_code, operator_code, status, content, version, changed_at)"
                        + " select tenant_id, listing_code, operator_code, 'RETURNED', '{}', 1, now() from listing"
                        + " where tenant_id in ('macau', 'hongkong') on conflict do nothing");
        database.changeAsSuperuser(
                "insert into listing_revision (tenant_id, listing_code, number, operator_code, content, published_at,"
                        + " published_by) select tenant_id, listing_code, 900, operator_code, '{}', now(), 'walls' from listing"
                        + " where tenant_id in ('macau', 'hongkong')");
        database.changeAsSuperuser("insert into statistics_forecast select code, current_date - 3000, '{}' from "
                + "(values ('macau'), ('hongkong')) as t (code)");
        database.changeAsSuperuser(
                "insert into statistics_rule select code, gen_random_uuid(), 'PORT_CLOSED', 'walls', 0, now() from "
                        + "(values ('macau'), ('hongkong')) as t (code)");
        database.changeAsSuperuser(
                "insert into statistics_report_order select code, gen_random_uuid(), 'walls', 'WEEK', 'en', '{}', '{}',"
                        + " false, now(), current_date + 3000, 1 from (values ('macau'), ('hongkong')) as t (code)");
        database.changeAsSuperuser(
                "insert into statistics_report_reader select tenant_id, order_id, 'walls' from statistics_report_order"
                        + " where name = 'walls'");
        database.changeAsSuperuser(
                "insert into statistics_report (tenant_id, report_id, order_id, name, every, language, period,"
                        + " first_day, last_day, planned_at, due_at) select tenant_id, gen_random_uuid(), order_id, name, every,"
                        + " language, '2000-W01', current_date, current_date, now(), now() + interval '9 years'"
                        + " from statistics_report_order where name = 'walls'");
        database.changeAsSuperuser(
                "insert into listing_appeal (tenant_id, appeal_id, listing_code, operator_code, reason, words,"
                        + " appealed_at) select tenant_id, gen_random_uuid(), 'walls', operator_code, 'R', 'W', now()"
                        + " from (select distinct on (tenant_id) * from operator where tenant_id in ('macau', 'hongkong')) o");
        // One that is never delivered, so that its table is not empty.
        database.change("insert into outbox (handler, payload, created_at, due_at)"
                + " values ('none', '{}', now(), now() + interval '1 day')");
        assertThat(tables().toList()).hasSizeGreaterThan(12);
    }

    @AfterAll
    void takeTheLetterBack() throws SQLException {
        database.change("delete from outbox where handler = 'none'");
        database.changeAsSuperuser("delete from item_change where reason = 'WALLS'");
        database.changeAsSuperuser("delete from stock_setting where resource like '%/none'");
        database.changeAsSuperuser("delete from place_limit where resource = 'place:none'");
        database.changeAsSuperuser("delete from partner_terms where title = '{}'");
        database.changeAsSuperuser("delete from partnership where title = '{}'");
        database.changeAsSuperuser("delete from statistics_forecast where content = '{}'");
        database.changeAsSuperuser("delete from statistics_rule where thing = 'walls'");
        database.changeAsSuperuser("delete from statistics_report where name = 'walls'");
        database.changeAsSuperuser("delete from statistics_report_order where name = 'walls'");
        database.changeAsSuperuser("delete from listing_appeal where listing_code = 'walls'");
        database.changeAsSuperuser("delete from medium where alt = '{}'");
        List.of(
                        "channel_subscription",
                        "channel_request",
                        "channel_commission",
                        "channel_booking",
                        "channel_contract",
                        "reseller_key",
                        "reseller")
                .forEach(
                        table -> database.changeAsSuperuser("delete from " + table + " where reseller_code = 'walls'"));
        database.changeAsSuperuser("delete from channel_listing where listing_code = 'walls'");
        database.changeAsSuperuser("delete from supplier_option where listing_code = 'walls'");
        database.changeAsSuperuser("delete from supplier_reservation where booking_id = '" + booking + "'");
        database.changeAsSuperuser("delete from supplier_connection where name = 'walls'");
        database.changeAsSuperuser("delete from sheet_import where status = 'REFUSED' and faults = '[]'");
        new Told(market).hasNoWebhook();
        database.changeAsSuperuser("delete from statistics_view where name = 'Walls'");
        database.changeAsSuperuser("delete from statistics_incident where cells = 0");
        database.changeAsSuperuser("delete from statistics_night where night < date '2020-01-01'");
        database.changeAsSuperuser("delete from statistics_aside where set_at < date '2020-01-01'");
        if (counting != null) {
            counting.close();
        }
        database.changeAsSuperuser("delete from listing_draft where content = '{}'");
        database.changeAsSuperuser("delete from listing_revision where published_by = 'walls'");
        List.of("published", "publication", "sharing")
                .forEach(table -> database.changeAsSuperuser(
                        "delete from statistics_" + table + " where tenant_id in ('macau', 'hongkong')"));
        List.of("promotion_use", "promotion", "price_setting", "price_plan")
                .forEach(table -> database.changeAsSuperuser(
                        "delete from " + table + " where tenant_id in ('macau', 'hongkong')"));
    }

    /** While it is counted and told elsewhere, as it seems, nothing that is noted is taken away. */
    private void fillStatistics() {
        try {
            counting = database.asSuperuser();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        try (Statement lock = Objects.requireNonNull(counting).createStatement()) {
            lock.execute("select pg_advisory_lock(4101014), pg_advisory_lock(4101043)");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        database.changeAsSuperuser(
                "insert into statistics_view select tenant_id, gen_random_uuid(), 'Walls', '{}', now() from operator"
                        + " where tenant_id in ('macau', 'hongkong')");
        database.changeAsSuperuser("insert into statistics_change (booking_id) values ('" + booking + "')");
        database.changeAsSuperuser("insert into statistics_night values (date '2019-01-01') on conflict do nothing");
        database.changeAsSuperuser("insert into statistics_aside values (gen_random_uuid(), date '2019-01-01')");
        database.changeAsSuperuser(
                "insert into statistics_day (tenant_id, dimension, day, key) select unnest(array['macau', 'hongkong']),"
                        + " 'ALL', date '2019-01-01', '*' on conflict do nothing");
        database.changeAsSuperuser("insert into statistics_incident (tenant_id, found_at, cells, sample)"
                + " select unnest(array['macau', 'hongkong']), now(), 0, '[]'");
        shareNothing();
    }

    private void shareNothing() {
        database.changeAsSuperuser(
                "insert into statistics_sharing select tenant_id, 1, 'BUREAUS', current_date, '{}', '{}', now()"
                        + " from unnest(array['macau', 'hongkong']) tenant_id");
        database.changeAsSuperuser("insert into statistics_publication select tenant_id, date '1999-01-01', 1, now()"
                + " from unnest(array['macau', 'hongkong']) tenant_id");
        database.changeAsSuperuser(
                "insert into statistics_published select tenant_id, month, 1, 'VISITORS', 'VISITS', 'ALL', '_T', 9"
                        + " from statistics_publication where month = date '1999-01-01'");
    }

    private void fillChannel() {
        database.changeAsSuperuser(
                "insert into reseller values ('walls', 'Walls', 'w@walls.example', '+852 2300 0000', 'ACTIVE', '{}',"
                        + " now(), 1)");
        database.changeAsSuperuser(
                "insert into reseller_key values (repeat('0', 64), gen_random_uuid(), 'walls', 'alls', now(), now())");
        database.changeAsSuperuser(
                "insert into channel_contract select unnest(array['macau', 'hongkong']), 'walls', 'ENDED', 10, null, 1,"
                        + " now(), 1");
        database.changeAsSuperuser(
                "insert into channel_request (reseller_code, at, method, path, status, error, millis)"
                        + " values ('walls', now(), 'GET', '/octo', 200, '', 1)");
        database.changeAsSuperuser(
                "insert into channel_subscription select 'walls', gen_random_uuid(), 'booking_update', 'walls', '',"
                        + " max(master_key_id), now() from traveller_key");
        database.changeAsSuperuser(
                "insert into channel_message (message_id, reseller_code, subscription_id, subject, content, created_at,"
                        + " state, give_up_at) select gen_random_uuid(), reseller_code, subscription_id, 'walls', '{}', now(), 'DEAD',"
                        + " now() from channel_subscription where reseller_code = 'walls'");
        database.changeAsSuperuser("insert into channel_stock_change (drawn_tenant, resource, at, day)"
                + " values ('macau', 'walls', '00:00', current_date)");
        database.changeAsSuperuser("insert into channel_listing select tenant_id, 'walls', operator_code, now()"
                + " from (select distinct on (tenant_id) * from operator where tenant_id in ('macau', 'hongkong')) o");
        database.changeAsSuperuser(
                "insert into channel_booking (reseller_code, uuid, booking_id, product_id, option_id, availability_id,"
                        + " unit_items, persons, created_at, updated_at) values ('walls', gen_random_uuid(), '"
                        + booking
                        + "', 'macau.walls', 'walls', 'walls', '[]', '', now(), now())");
    }

    private void fillSuppliers() {
        database.changeAsSuperuser(
                "insert into supplier_connection select distinct on (tenant_id) tenant_id, gen_random_uuid(),"
                        + " operator_code, 'walls', 'https://walls.example', '', (select max(master_key_id) from webhook), 'CLOSED', now()"
                        + " from operator"
                        + " where tenant_id in ('macau', 'hongkong') order by tenant_id, operator_code");
        database.changeAsSuperuser(
                "insert into supplier_option select tenant_id, 'walls', 'walls', operator_code, connection_id, 'walls',"
                        + " 'walls', '{}' from supplier_connection where name = 'walls'");
        database.changeAsSuperuser(
                "insert into supplier_reservation (tenant_id, reservation_id, booking_id, item, connection_id, state,"
                        + " wanted, next_try_at, created_at, changed_at) select tenant_id, gen_random_uuid(), '"
                        + booking
                        + "', 1, connection_id, 'RELEASED', 'RELEASED', now(), now(), now() from supplier_connection"
                        + " where name = 'walls'");
    }

    private void fillPrices() {
        database.changeAsSuperuser("insert into price_plan select tenant_id, listing_code, '"
                + Json.write(PricePlan.NONE) + "', true, 1 from listing where tenant_id in ('macau', 'hongkong')");
        database.changeAsSuperuser(
                "insert into price_setting select tenant_id, listing_code, 'none', current_date, '{\"units\":{}}',"
                        + " null, null, 1 from price_plan where tenant_id in ('macau', 'hongkong')");
        database.changeAsSuperuser(
                "insert into promotion select tenant_id, operator_code, 'WALLS2027', '{}', 1, 1, 1 from operator"
                        + " where tenant_id in ('macau', 'hongkong')");
        database.changeAsSuperuser("insert into promotion_use select '" + booking
                + "', tenant_id, operator_code, code, true" + " from promotion where code = 'WALLS2027'");
    }

    private void applies(Business business) {
        UUID application = traveller.made("/me/operator-applications", business.application());
        String path = "/me/operator-applications/" + application;
        String file = path + "/licences/business-registration/file";
        assertThat(traveller
                        .sends(file, "application/pdf", TestFiles.pdf("A licence"))
                        .statusCode())
                .isEqualTo(204);
        assertThat(traveller.post(path + "/submit", Map.of()).statusCode()).isEqualTo(200);
    }

    private Stream<String> tables() {
        return database
                .rows(
                        "select relname from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')"
                                + " and relname <> 'flyway_schema_history' order by 1")
                .stream()
                .map(row -> row.text("relname"))
                .filter(table -> !ABOUT_HEALTH.contains(table));
    }

    /**
     * Without what is an operator's alone: {@link NameListWallsIT}, {@link DeskWallsIT}, {@link NoticeWallsIT}, {@link
     * SavedViewsIT} and {@link SheetsIT} try it. What is counted of each item is the platform's alone.
     */
    private Stream<String> tenantTables() {
        return database
                .rows(
                        "select table_name from information_schema.columns join information_schema.tables"
                                + " using (table_schema, table_name) where table_type = 'BASE TABLE' and table_schema = 'public' and column_name = 'tenant_id' and table_name not in"
                                + " ('booking_participant', 'name_list', 'name_list_entry', 'booking_guest', 'desk_note', 'check_in',"
                                + " 'item_cancellation', 'item_change', 'saved_view', 'sheet_import', 'statistics_item') order by 1")
                .stream()
                .map(row -> row.text("table_name"))
                .filter(table -> !ABOUT_HEALTH.contains(table) && !Told.tables().contains(table));
    }

    @Nested
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    class Nobody {
        Stream<String> tables() {
            return WallsIT.this.tables();
        }

        @ParameterizedTest
        @MethodSource("tables")
        void sees_or_writes_anything(String table) {
            String column = wall.firstColumn(table);
            assertThat(database.number("select count(*) from " + table)).isPositive();

            assertThat(wall.read("", "select count(*) from " + table)).containsExactly("0");
            assertThat(wall.write("", "update %1$s set %2$s = %2$s".formatted(table, column)))
                    .isIn("0", Wall.REFUSED);
            assertThat(wall.write("", "delete from " + table)).isIn("0", Wall.REFUSED);
            assertThat(wall.write("", Wall.copyOf(table, wall.firstRow(table, "true"))))
                    .isEqualTo(Wall.REFUSED);
        }

        @ParameterizedTest
        @MethodSource("tables")
        void leaves_a_table_without_a_wall(String table) {
            Row row = database.rows(
                            "select relrowsecurity, relforcerowsecurity,"
                                    + " (select count(*) from pg_policy where polrelid = c.oid) as policies"
                                    + " from pg_class c where oid = ?::regclass",
                            table)
                    .get(0);

            assertThat(row.columns()).containsEntry("relrowsecurity", "t").containsEntry("relforcerowsecurity", "t");
            assertThat(row.text("policies")).isNotEqualTo("0");
        }
    }

    @Nested
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    class Tenant {
        Stream<String> tenantTables() {
            return WallsIT.this.tenantTables();
        }

        @ParameterizedTest
        @MethodSource("tenantTables")
        void sees_its_own_rows_only(String table) {
            List<String> seen = wall.read("macau", "select distinct tenant_id from " + table);

            if (List.of("search_document", "partner_terms", "statistics_sharing")
                    .contains(table)) {
                // What is published or agreed, for every scope to find, or for every operator; none but the owner
                // changes it.
                assertThat(seen).contains("macau", "hongkong");
            } else {
                assertThat(seen).containsExactly("macau");
                assertThat(wall.read("hongkong,macau", "select distinct tenant_id from " + table))
                        .containsExactlyInAnyOrder("hongkong", "macau");
            }
        }

        @ParameterizedTest
        @MethodSource("tenantTables")
        void writes_nothing_of_another(String table) {
            String ofAnother = "tenant_id = 'hongkong'";

            assertThat(wall.write("macau", "update " + table + " set tenant_id = tenant_id where " + ofAnother))
                    .isIn("0", Wall.REFUSED);
            assertThat(wall.write("macau", "delete from " + table + " where " + ofAnother))
                    .isIn("0", Wall.REFUSED);
            assertThat(wall.write("macau", Wall.copyOf(table, wall.firstRow(table, ofAnother))))
                    .isEqualTo(Wall.REFUSED);
        }

        @Test
        void gives_nothing_of_its_own_away() {
            for (String table : List.of("listing", "place", "operator", "allotment", "resource")) {
                assertThat(wall.write(
                                "macau", "update " + table + " set tenant_id = 'hongkong' where tenant_id = 'macau'"))
                        .as(table)
                        .isEqualTo(Wall.REFUSED);
            }
        }

        @Test
        void sees_its_own_items_of_a_booking_and_nobody_who_travels() {
            String items = "select distinct tenant_id from booking_item where booking_id = '" + booking + "'";

            assertThat(wall.read(Actor.person(traveller.subject()), items))
                    .containsExactlyInAnyOrder("guangdong", "hongkong", "macau");
            assertThat(wall.read("macau", items)).containsExactly("macau");
            assertThat(wall.read("yunnan", items)).isEmpty();
            for (String table : List.of("booking", "booking_party", "payment", "refund")) {
                assertThat(wall.read("macau", "select count(*) from " + table))
                        .as(table)
                        .containsExactly("0");
                assertThat(wall.write("macau", Wall.copyOf(table, wall.firstRow(table, "true"))))
                        .as(table)
                        .isEqualTo(Wall.REFUSED);
            }
            assertThat(wall.write("macau", "update booking_item set status = 'CANCELLED'"))
                    .isIn("0", Wall.REFUSED);
        }

        @ParameterizedTest
        @ValueSource(strings = {"Macau", "macau ", "mac", "*", "%", "atlantis", "market,x", "platform,market"})
        void that_is_none_sees_nothing(String scope) {
            for (String table : List.of("listing", "allotment", "booking_item", "booking", "allotment_claim")) {
                assertThat(wall.read(scope, "select count(*) from " + table))
                        .as(table)
                        .containsExactly("0");
            }
        }
    }

    @Nested
    class TheMarket {
        @Test
        void sees_what_is_published_and_changes_no_listing() {
            String row = wall.firstRow("listing", "tenant_id = 'macau'");

            assertThat(wall.read("market", "select count(distinct tenant_id) from listing"))
                    .containsExactly("11");
            assertThat(wall.read("market", "select count(*) from listing where status <> 'PUBLISHED'"))
                    .containsExactly("0");
            assertThat(wall.write("market", Wall.copyOf("listing", row))).isEqualTo(Wall.REFUSED);
            assertThat(wall.write("market", "update listing set status = 'DRAFT'"))
                    .isEqualTo("0");
            assertThat(wall.write("market", "delete from listing")).isEqualTo("0");
        }

        @Test
        void opens_no_stock() {
            String row = wall.firstRow("allotment", "tenant_id = 'macau'");

            assertThat(wall.write("market", Wall.copyOf("allotment", row))).isEqualTo(Wall.REFUSED);
            assertThat(wall.write("market", "delete from allotment")).isEqualTo("0");
        }

        @Test
        void moves_counters_but_not_what_there_is_to_count() {
            String one = " where ctid = (select ctid from allotment where held + sold < capacity limit 1)";

            assertThat(wall.write("market", "update allotment set held = held + 1" + one))
                    .isEqualTo("1");
            for (String change : List.of("capacity = capacity + 1", "day = day + 4000", "resource = 'x'")) {
                assertThat(wall.write("market", "update allotment set " + change + one))
                        .as(change)
                        .isEqualTo(Wall.REFUSED);
            }
        }
    }

    @Nested
    class TheRole {
        @Test
        void is_no_superuser_owns_nothing_and_cannot_go_past_the_walls() {
            Row role = database.rows("select rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, rolreplication"
                            + " from pg_roles where rolname = 'marketplace_app'")
                    .get(0);

            assertThat(role.columns().values()).containsOnly("f");
            assertThat(database.number("select count(*) from pg_class where relowner = 'marketplace_app'::regrole"))
                    .isZero();
            assertThat(database.number(
                            "select count(*) from pg_auth_members where member = 'marketplace_app'::regrole"))
                    .isZero();
            assertThat(wall.write("platform", "alter table listing disable row level security"))
                    .isEqualTo(Wall.REFUSED);
            assertThat(wall.write("platform", "drop policy listing_read on listing"))
                    .isEqualTo(Wall.REFUSED);
            assertThat(wall.write("platform", "truncate booking")).isEqualTo(Wall.REFUSED);
            assertThat(wall.write("platform", "create table mine (id integer)")).isEqualTo(Wall.REFUSED);
            assertThat(wall.write("platform", "set role marketplace_owner")).isEqualTo(Wall.REFUSED);
        }
    }
}
