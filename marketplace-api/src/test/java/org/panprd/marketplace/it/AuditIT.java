package org.panprd.marketplace.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.restassured.path.json.JsonPath;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.panprd.marketplace.database.AuditChain;

/** The trail of a booking over Guangdong, Hong Kong and Macau, and attempts to change it. */
@OnTheMarket
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AuditIT {
    private static final String ROUTE = "guangdong.greater-bay-area-three-cities";

    private final Market market;
    private final Database database;
    private final Traveller traveller;
    private final Traveller bureau;
    private final UUID booking;

    AuditIT(Market market) {
        this.market = market;
        this.database = market.database();
        this.traveller = market.traveller();
        this.bureau = Traveller.member(market, "macau", "bureau");
        LocalDate day = new Calendar(market).firstDay(ROUTE, "ADULT:1", 290);
        this.booking = traveller.confirmed(Trip.to(ROUTE, day));
        assertThat(traveller.cancels(booking).statusCode()).isEqualTo(200);
    }

    private JsonPath page(Traveller reader, String tenant, String query) {
        return reader.request()
                .get("/tenants/" + tenant + "/audit-entries" + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** The trail of a tenant, as its bureau reads it page by page. */
    private List<Map<String, Object>> trail(Traveller reader, String tenant) {
        List<Map<String, Object>> entries = new ArrayList<>();
        String cursor = "";
        do {
            JsonPath page = page(reader, tenant, "?limit=7&cursor=" + cursor);
            entries.addAll(page.getList("items"));
            cursor = page.getString("nextCursor");
        } while (cursor != null);
        return entries;
    }

    @Nested
    class ABureau {
        @Test
        void reads_what_was_done_by_whom_to_the_trips_in_its_tenant() {
            List<Map<String, Object>> entries = trail(bureau, "macau");

            assertThat(entries)
                    .filteredOn(entry ->
                            Map.of("kind", "booking", "id", booking.toString()).equals(entry.get("object")))
                    .extracting(entry -> entry.get("action"), entry -> entry.get("role"), entry -> entry.get("actor"))
                    .containsExactly(
                            tuple("booking.cancelled", "traveller", traveller.subject()),
                            tuple("booking.confirmed", "message", "nobody"),
                            tuple("booking.held", "traveller", traveller.subject()));
            assertThat(entries).extracting(entry -> entry.get("id")).doesNotHaveDuplicates();
            assertThat(entries).allSatisfy(entry -> assertThat(entry.toString())
                    .doesNotContain("李明", "王芳", "li.ming", "0013 8000"));
        }

        @Test
        void reads_no_trail_but_its_own() {
            Problem.of(bureau.request().get("/tenants/hongkong/audit-entries")).is(404, "not-found");
            Problem.of(bureau.request().get("/tenants/platform/audit-entries")).is(404, "not-found");
            Problem.of(Traveller.member(market, "macau", "operator").request().get("/tenants/macau/audit-entries"))
                    .is(403, "not-allowed");
            Problem.of(traveller.request().get("/tenants/macau/audit-entries")).is(404, "not-found");
            Problem.of(market.request().get("/tenants/macau/audit-entries")).is(401, "not-signed-in");
        }

        @Test
        void reads_who_tried_to_look_into_its_tenant() {
            Traveller stranger = Traveller.member(market, "hongkong", "bureau");

            stranger.request().get("/tenants/macau/audit-entries");

            assertThat(trail(bureau, "macau"))
                    .filteredOn(entry -> stranger.subject().equals(entry.get("actor")))
                    .singleElement()
                    .satisfies(entry ->
                            assertThat(entry).containsEntry("action", "access").containsEntry("outcome", "not-found"));
        }

        @ParameterizedTest
        @ValueSource(strings = {"?limit=0", "?limit=999", "?cursor=nonsense", "?cursor=MjAyNw"})
        void that_asks_wrongly_is_told_the_field(String query) {
            Problem.of(bureau.request().get("/tenants/macau/audit-entries" + query))
                    .is(422, "invalid-request");
        }
    }

    @Nested
    class TheChain {
        private List<String> faults(List<AuditChain.Head> known) throws SQLException {
            try (Connection connection = database.asSuperuser()) {
                return AuditChain.faults(connection, known);
            }
        }

        private void awaitLinks() {
            Await.until(
                    Traveller.SOON,
                    () -> database.number("select count(*) from audit_entry e where not exists"
                            + " (select 1 from audit_link l where l.entry_id = e.entry_id)"),
                    loose -> loose == 0);
        }

        /** What somebody who owns the machine could do, undone afterwards; what the check then says. */
        private List<String> faultsAfter(String... forgeries) throws SQLException {
            awaitLinks();
            try (Connection connection = database.asSuperuser()) {
                connection.setAutoCommit(false);
                List<AuditChain.Head> known = AuditChain.heads(connection);
                try (Statement statement = connection.createStatement()) {
                    statement.execute("set local session_replication_role = replica");
                    for (String forgery : forgeries) {
                        assertThat(statement.executeUpdate(forgery)).as(forgery).isPositive();
                    }
                }
                List<String> faults = AuditChain.faults(connection, known);
                connection.rollback();
                return faults;
            }
        }

        @Test
        void of_an_honest_trail_is_whole() throws SQLException {
            awaitLinks();

            try (Connection connection = database.asSuperuser()) {
                assertThat(AuditChain.faults(connection, AuditChain.heads(connection)))
                        .isEmpty();
                assertThat(AuditChain.heads(connection))
                        .extracting(AuditChain.Head::tenant)
                        .contains("guangdong", "hongkong", "macau");
            }
        }

        @Test
        void shows_a_changed_entry() throws SQLException {
            assertThat(faultsAfter("update audit_entry set actor = 'somebody-else' where tenant_id = 'macau'"
                            + " and object_id = '" + booking + "' and action = 'booking.held'"))
                    .singleElement()
                    .asString()
                    .startsWith("macau link ")
                    .endsWith("it is not what was written");
        }

        @Test
        void shows_a_missing_entry_and_a_missing_link() throws SQLException {
            String held = " where tenant_id = 'macau' and entry_id = (select entry_id from audit_entry where"
                    + " tenant_id = 'macau' and object_id = '" + booking + "' and action = 'booking.held')";

            assertThat(faultsAfter("delete from audit_entry" + held)).anyMatch(fault -> fault.endsWith("is missing"));
            assertThat(faultsAfter("delete from audit_link" + held))
                    .anyMatch(fault -> fault.contains("macau") && fault.contains("a link before it is missing"));
        }

        @Test
        void shows_that_its_end_was_cut_off() throws SQLException {
            String last = " where tenant_id = 'macau' and sequence = (select max(sequence) from audit_link where"
                    + " tenant_id = 'macau')";

            assertThat(faultsAfter(
                            "delete from audit_entry where entry_id = (select entry_id from audit_link" + last + ")",
                            "delete from audit_link" + last))
                    .singleElement()
                    .asString()
                    .contains("it is gone");
        }

        @Test
        void shows_links_that_were_made_anew_over_a_forged_entry_once_an_end_is_known() throws SQLException {
            assertThat(faults(List.of(new AuditChain.Head("macau", 1, "0".repeat(64)))))
                    .singleElement()
                    .asString()
                    .startsWith("macau link 1");
        }

        @Test
        void lets_nobody_rewrite_it() {
            for (String forgery : List.of(
                    "update audit_entry set actor = 'x'",
                    "delete from audit_entry",
                    "delete from audit_link",
                    "truncate audit_link")) {
                assertThatThrownBy(() -> database.change(forgery))
                        .as(forgery)
                        .hasRootCauseMessage(
                                "ERROR: the audit trail is append-only\n  Where: PL/pgSQL function refuse_rewriting() line 1 at RAISE");
            }
        }
    }
}
