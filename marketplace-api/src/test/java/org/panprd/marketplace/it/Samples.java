package org.panprd.marketplace.it;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/**
 * A believable request for each operation of the API that needs more than its address, in which everything is the
 * {@linkplain #traveller traveller}'s, {@link #TENANT}'s and {@link #OPERATOR}'s. Each call gives a new one, so that what
 * one request changes does not answer the next.
 */
final class Samples {
    static final String TENANT = "macau";
    static final String OPERATOR = "haojiang-attractions";
    static final String RIVAL = "taipa-transport";
    static final String FOREIGN_TENANT = "hongkong";

    /** Of which there is enough for everybody. */
    static final String LISTING = "macau.grand-prix-museum-ticket";

    private final Traveller traveller;
    private final LocalDate day;
    private final UUID confirmed;

    Samples(Market market) {
        traveller = market.traveller();
        day = new Calendar(market).firstDay(LISTING, "ADULT:1", 310);
        confirmed = traveller.confirmed(trip());
    }

    Traveller traveller() {
        return traveller;
    }

    Sample of(String operation) {
        Sample plain = Sample.plain();
        return switch (operation) {
            case "POST /bookings" -> plain.saying(trip().order());
            case "POST /quotes" -> plain.saying(trip().wish());
            case "GET /bookings/{id}",
                    "GET /bookings/{id}/itinerary.ics",
                    "GET /bookings/{id}/vouchers.pdf",
                    "GET /bookings/{id}/items/{item}/voucher.png" ->
                plain.at("id", confirmed).at("item", 1);
            case "POST /bookings/{id}/cancel" ->
                plain.at("id", traveller.held(trip())).saying(Map.of("reason", "rain"));
            case "POST /bookings/{id}/payments" ->
                plain.at("id", traveller.held(trip())).saying(Map.of("returnUrl", Servers.WEB + "/trips"));
            case "GET /listings/{id}", "GET /listings/{id}/availability" -> plain.at("id", LISTING);
            case "POST /payment-notifications" -> plain.saying(Map.of("eventId", "1", "type", "payment.captured"));
            default -> plain;
        };
    }

    /** For one person. */
    Trip trip() {
        return Trip.to(LISTING, day).option("day");
    }
}
