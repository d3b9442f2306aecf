package org.panprd.marketplace.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.panprd.marketplace.platform.Json;
import org.panprd.marketplace.platform.SealedAt;

/**
 * Two instances of the platform, of which one sells a ticket of the other as its own: the Canton Tower, in a trip with a
 * night in Lijiang. It is the same listing in both, so what is there is not copied to here: other tests sell it as well.
 */
final class Supplied implements AutoCloseable {
    private static final Duration SOON = Duration.ofMinutes(2);
    private static final String TENANT = "guangdong";
    private static final String LISTING = "canton-tower-ticket";
    private static final String OPTION = "daytime";

    final Gate gate;
    final Database ours;
    final Database theirs;
    private final String api;
    private final Traveller traveller;
    private final Reselling account;
    private final UUID connection = UUID.randomUUID();

    /**
     * One that sells.
     *
     * @param api of the instance that sells
     * @param account which it has at the other
     * @param server on which the other answers
     */
    Supplied(Market market, String api, Database ours, Reselling account, String server, Database theirs) {
        this.api = api;
        this.ours = ours;
        this.theirs = theirs;
        this.account = account;
        gate = new Gate(server);
        traveller = market.traveller();
        try {
            var key = SealedAt.seal(market.servers().keys(), account.key(), "supplier_connection.sealed/" + connection);
            past(
                    ours,
                    "insert into supplier_connection (tenant_id, connection_id, operator_code, name, url, sealed,"
                            + " master_key_id, state, created_at, due_at) select tenant_id, ?, operator_code,"
                            + " 'Another market', ?, ?, ?, 'ACTIVE', now(), 'infinity' from listing"
                            + " where tenant_id = ? and listing_code = ?",
                    connection,
                    gate.url() + "/api/octo",
                    key.text(),
                    key.keyId(),
                    TENANT,
                    LISTING);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        past(
                ours,
                "insert into supplier_option (tenant_id, listing_code, option_code, operator_code, connection_id,"
                        + " product_id, their_option_id, units, seen_at, due_at, stopped) select tenant_id, listing_code, ?,"
                        + " operator_code, ?, ?, ?, ?, now(), 'infinity', false from listing"
                        + " where tenant_id = ? and listing_code = ?",
                OPTION,
                connection,
                Reselling.TOWER,
                OPTION,
                "{\"ADULT\": \"adult\", \"CHILD\": \"child\"}",
                TENANT,
                LISTING);
    }

    /** We sell what they supply. */
    static Supplied by(Elsewhere elsewhere, Market market) {
        return new Supplied(
                market,
                market.servers().api(),
                market.database(),
                elsewhere.newAccount(),
                elsewhere.server(),
                elsewhere.database());
    }

    /** A past everything, as the one who owns the machine. */
    private static void past(Database database, String sql, Object... values) {
        try (Connection superuser = database.asSuperuser();
                PreparedStatement statement = superuser.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.execute();
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** Two adults at the tower and one night in Lijiang, on days of their own for each number. */
    Trip trip(int daysAhead) {
        LocalDate day = Calendar.today().plusDays(daysAhead);
        String slot = account.slots(Reselling.TOWER, OPTION, day, day.plusDays(9))
                .jsonPath()
                .getString("find { it.available }.id");
        LocalDate date = LocalDate.parse(slot.substring(0, 10));
        return Trip.to(Reselling.TOWER, date)
                .option(OPTION)
                .at(slot.substring(11, 16))
                .adults(2)
                .and(Reselling.INN, date.plusDays(1))
                .option("twin")
                .nights(1)
                .adults(2);
    }

    Response holds(Trip trip) {
        return post("/bookings", trip.order());
    }

    UUID held(Trip trip) {
        Response answer = holds(trip);
        assertThat(answer.statusCode()).as(answer.asString() + faults()).isEqualTo(201);
        return UUID.fromString(answer.jsonPath().getString("id"));
    }

    /** As somebody does who tries it again: a supplier who was silent for long is left alone for a while after. */
    UUID heldAtLast(Trip trip) {
        Response answer = Await.until(SOON, () -> holds(trip), one -> {
            assertThat(one.statusCode()).as(one.asString()).isIn(201, 409);
            return one.statusCode() == 201;
        });
        return UUID.fromString(answer.jsonPath().getString("id"));
    }

    void pays(UUID booking) {
        Response answer = post("/bookings/" + booking + "/payments", Map.of("returnUrl", Servers.WEB + "/trips"));
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        PaymentPage.open(answer.jsonPath().getString("redirectUrl")).press("approve");
    }

    Response cancels(UUID booking) {
        return post("/bookings/" + booking + "/cancel", Map.of());
    }

    Response file(UUID booking, String name) {
        return traveller.request().baseUri(api).get("/bookings/{id}/{name}", booking, name);
    }

    private Response post(String path, Object body) {
        return traveller
                .request()
                .baseUri(api)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(ContentType.JSON)
                .body(Json.write(body))
                .post(path);
    }

    void awaits(UUID booking, String status) {
        Await.until(
                SOON,
                () -> ours.rows("select status from booking where booking_id = ?", booking)
                        .get(0)
                        .text("status"),
                status::equals);
    }

    /** What the other market has of this one's bookings, by status. */
    List<String> there() {
        return theirs
                .rows(
                        "select b.status from channel_booking c join booking b using (booking_id)"
                                + " where c.reseller_code = ? order by b.created_at",
                        account.code())
                .stream()
                .map(row -> row.text("status"))
                .toList();
    }

    void awaitsThere(String... statuses) {
        Await.until(SOON, this::there, List.of(statuses)::equals);
    }

    /** Over there it begins now, so that nothing of it is taken back any more. */
    void beginsThere() {
        theirs.change(
                "update booking_item set starts_at = now(),"
                        + " content = jsonb_set(content::jsonb, '{cancellation}', '[]')::text"
                        + " where booking_id in (select booking_id from channel_booking where reseller_code = ?)",
                account.code());
    }

    /** Nothing is left that suppliers have to be asked about. */
    void awaitsSettled() {
        Await.until(
                SOON,
                () -> ours.rows(
                        "select state, wanted, tries, fault from supplier_reservation where connection_id = ?"
                                + " and state in ('ASKED', 'HELD', 'CONFIRMED') and state <> wanted",
                        connection),
                List::isEmpty);
    }

    /** What suppliers have said no by. */
    private List<Row> faults() {
        return ours.rows(
                "select state, wanted, fault from supplier_reservation where connection_id = ? and fault is not null",
                connection);
    }

    Reselling account() {
        return account;
    }

    @Override
    public void close() {
        gate.close();
        past(ours, "delete from supplier_option where connection_id = ?", connection);
    }
}
