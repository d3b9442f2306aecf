package org.panprd.marketplace.it;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** What an operator in Macau, of whom nobody books otherwise, has sold in April 2020, and what comes today. */
final class KnownSales {
    static final String TENANT = "macau";
    static final String OPERATOR = "macanese-kitchen";
    static final String CLASS = "macanese-cooking-class";
    static final String WALK = "taipa-snack-and-tile-walk";
    static final String RIVAL = "lotus-travel";
    static final String RESELLER = "harbour-travel";
    private static final String RIVALS_WALK = "historic-centre-walk";
    private static final String WEB = "WEB";
    private static final List<String> DAYS = List.of("2020-04-06", "2020-04-12", "2020-04-13");

    private final Database database;
    private final List<UUID> bookings = new ArrayList<>();

    KnownSales(Database database) {
        this.database = database;
    }

    /** An item: of what, when it was paid for, if it was, when it begins, how many come at what price, and what became of it. */
    private record Item(
            String tenant,
            String operator,
            String listing,
            String paidAt,
            String day,
            int persons,
            int price,
            String status,
            String channel) {

        static Item own(String listing, String paidAt, String day, int persons, int price) {
            return new Item(TENANT, OPERATOR, listing, paidAt, day, persons, price, "CONFIRMED", WEB);
        }

        Item now(String other) {
            return new Item(tenant, operator, listing, paidAt, day, persons, price, other, channel);
        }

        Item by(String reseller) {
            return new Item(tenant, operator, listing, paidAt, day, persons, price, status, reseller);
        }

        Item of(String otherTenant, String otherOperator) {
            return new Item(otherTenant, otherOperator, listing, paidAt, day, persons, price, status, channel);
        }
    }

    void add() {
        String today = Calendar.today().toString();
        add(Item.own(CLASS, "2020-04-01T15:30:00Z", "2020-04-02", 2, 90_000));
        add(Item.own(CLASS, "2020-04-01T16:30:00Z", "2020-04-02", 1, 45_000).now("REDEEMED"));
        add(Item.own(WALK, "2020-04-02T02:00:00Z", "2020-04-20", 3, 60_000)
                .now("CANCELLED")
                .by(RESELLER));
        add(Item.own(WALK, "2020-04-03T02:00:00Z", "2020-07-01", 4, 80_000).now("REJECTED"));
        UUID moved = add(
                Item.own(CLASS, "2020-04-04T02:00:00Z", "2020-05-30", 1, 20_000).now("PENDING"));
        database.change("update booking_item set moved_from = date '2020-04-10' where booking_id = ?", moved);
        // None of these is of that month, of that operator, or paid for.
        add(Item.own(WALK, "", "2020-04-20", 9, 1).now("CANCELLED"));
        add(Item.own(WALK, "", "2020-04-20", 9, 1).now("ON_HOLD"));
        add(Item.own(WALK, "2020-03-31T15:59:59Z", "2020-04-20", 9, 1));
        add(Item.own(WALK, "2020-04-30T16:00:00Z", "2020-05-20", 9, 1));
        add(Item.own(WALK, "2020-04-02T02:00:00Z", "2020-04-20", 9, 1).of(TENANT, RIVAL));
        add(Item.own(WALK, "2020-04-02T02:00:00Z", "2020-04-20", 9, 1).of("hongkong", OPERATOR));
        add(Item.own(CLASS, "2020-05-30T02:00:00Z", today, 5, 1));
        add(Item.own(CLASS, "2020-05-30T02:00:00Z", today, 9, 1).now("CANCELLED"));
        add(Item.own(CLASS, "", today, 9, 1).now("ON_HOLD"));
        fill(CLASS, DAYS.get(0), 4, 10, false);
        fill(CLASS, DAYS.get(1), 1, 10, false);
        fill(CLASS, DAYS.get(2), 3, 10, true);
        fill(RIVALS_WALK, DAYS.get(0), 2, 50, false);
    }

    private UUID add(Item item) {
        UUID booking = UUID.randomUUID();
        bookings.add(booking);
        LocalDate day = LocalDate.parse(item.day());
        database.change(
                "insert into booking (booking_id, reference, traveller_id, status, language, created_at, updated_at,"
                        + " start_date, end_date, version, channel)"
                        + " values (?, ?, 'nobody', 'CONFIRMED', 'en', now(), now(), ?, ?, 1, ?)",
                booking,
                "PPR-K" + bookings.size() + booking.toString().substring(0, 8),
                day,
                day,
                item.channel());
        database.change(
                "insert into booking_item (tenant_id, booking_id, item, operator_code, listing_code, option_code,"
                        + " start_date, end_date, starts_at, persons, currency, price_minor, status, content, paid_at)"
                        + " values (?, ?, 1, ?, ?, 'any', ?, ?, now(), ?, 'MOP', ?, ?, '{}', nullif(?, '')::timestamptz)",
                item.tenant(),
                booking,
                item.operator(),
                item.listing(),
                day,
                day,
                item.persons(),
                (long) item.price(),
                item.status(),
                item.paidAt());
        return booking;
    }

    /** A day of the first thing that is counted for a listing. */
    private void fill(String listing, String day, int sold, int capacity, boolean stopped) {
        String resource = "select resource from resource where tenant_id = 'macau' and split_part(resource, '/', 1) = '"
                + listing + "' order by resource, at limit 1";
        String at = resource.replaceFirst("resource", "at");
        database.change(
                "insert into allotment (tenant_id, resource, day, at, capacity, held, sold, stopped)"
                        + " values ('macau', (" + resource + "), ?, (" + at + "), ?, 0, ?, ?)",
                LocalDate.parse(day),
                capacity,
                sold,
                stopped);
        database.change(
                "insert into allotment_claim (tenant_id, booking_id, item, resource, day, at, quantity, state)"
                        + " values ('macau', ?, 1, (" + resource + "), ?, (" + at + "), ?, 'SOLD')",
                bookings.get(0),
                LocalDate.parse(day),
                sold);
    }

    void remove() throws SQLException {
        try (Connection connection = database.asSuperuser();
                Statement statement = connection.createStatement()) {
            for (UUID booking : bookings) {
                for (String table : List.of("allotment_claim", "booking_item", "booking")) {
                    statement.executeUpdate("delete from " + table + " where booking_id = '" + booking + "'");
                }
            }
            for (String day : DAYS) {
                statement.executeUpdate("delete from allotment where day = '" + day + "'");
            }
        }
    }
}
