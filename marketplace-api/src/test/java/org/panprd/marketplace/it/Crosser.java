package org.panprd.marketplace.it;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** A traveller who goes on border tours themselves, with a passport for years. */
record Crosser(Traveller traveller, UUID companion) {
    private static final AtomicInteger NUMBERS = new AtomicInteger(10_000_000);

    static Crosser of(Market market, String nationality) {
        return of(market, nationality, Calendar.today().plusYears(4));
    }

    /** With a passport until that day. */
    static Crosser of(Market market, String nationality, LocalDate expiresOn) {
        Traveller traveller = market.traveller().agreeing("documents");
        UUID companion = traveller.made(
                "/me/companions",
                Map.of(
                        "fullName",
                        "Marie Martin",
                        "birthDate",
                        "1990-05-14",
                        "nationality",
                        nationality,
                        "residence",
                        nationality));
        traveller.made(
                "/me/companions/" + companion + "/documents",
                Map.of(
                        "kind",
                        "PASSPORT",
                        "number",
                        "E" + NUMBERS.incrementAndGet(),
                        "issuingCountry",
                        nationality,
                        "expiresOn",
                        expiresOn.toString()));
        return new Crosser(traveller, companion);
    }

    /** Alone. */
    Trip on(Trip trip) {
        return trip.companions(companion);
    }
}
