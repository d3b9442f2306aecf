package org.panprd.marketplace.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.panprd.marketplace.it.Database.Actor;
import org.panprd.marketplace.local.RotateKeys;

@OnTheMarket
class MasterKeysIT {
    private static final String INN = "yunnan.lijiang-courtyard-inn";
    private static final Duration SOON = Duration.ofSeconds(20);

    private final Market market;
    private final Database database;
    private final Trip trip;

    MasterKeysIT(Market market) {
        this.market = market;
        this.database = market.database();
        LocalDate day = new Calendar(market).firstDay(INN, "ADULT:1", 160);
        this.trip = Trip.to(INN, day).option("twin").nights(1);
    }

    /** A booking and who made it. */
    private record Made(Traveller traveller, UUID booking) {
        static Made by(Traveller traveller, Trip trip) {
            UUID booking = traveller.held(trip);
            assertThat(traveller.cancels(booking).statusCode()).isEqualTo(200);
            return new Made(traveller, booking);
        }

        String contact() {
            return traveller.sees(booking).getString("contact.fullName");
        }
    }

    @Nested
    class A_new_master_key {
        private String sealed(UUID booking) {
            return database.rows("select travellers from booking_party where booking_id = ?", booking)
                    .toString();
        }

        private boolean rotate() {
            try (Connection connection = database.asApplication(Actor.of("platform"))) {
                return RotateKeys.rotate(connection, market.servers().keys());
            } catch (IOException | SQLException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }

        @Test
        void wraps_all_keys_while_bookings_are_made() {
            List<Made> made = new ArrayList<>();
            made.add(Made.by(market.traveller(), trip));
            Made first = made.get(0);
            String before = sealed(first.booking());
            long masterKeys = database.number("select count(distinct master_key_id) from traveller_key");

            CompletableFuture<Boolean> rotated = CompletableFuture.supplyAsync(this::rotate);
            Await.until(
                    SOON,
                    () -> {
                        made.add(Made.by(market.traveller(), trip));
                        return rotated.isDone();
                    },
                    done -> done);
            made.add(Made.by(first.traveller(), trip));

            assertThat(rotated.join()).isTrue();
            assertThat(masterKeys).isOne();
            assertThat(database.number("select count(distinct master_key_id) from traveller_key"))
                    .isOne();
            assertThat(made).allSatisfy(one -> assertThat(one.contact()).isEqualTo("李明"));
            assertThat(sealed(first.booking())).isEqualTo(before);
        }
    }
}
