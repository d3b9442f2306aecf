package org.panprd.marketplace.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.io.IOException;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What one address and one account may ask for in a minute. */
@OnTheMarket
class LimitsIT {
    private static final int PER_MINUTE = Servers.REQUESTS_OF_AN_ADDRESS;

    /** As it is where nothing else is configured. */
    private static final int PER_ACCOUNT = 600;

    private static final int PER_RESELLER = Servers.REQUESTS_OF_A_RESELLER;

    private final Market market;

    LimitsIT(Market market) {
        this.market = market;
    }

    /** As our own web asks for a visitor. */
    private Response ask(String address) {
        return market.request().header("X-Forwarded-For", address).get("/tenants");
    }

    /** An address that nobody has asked from yet. */
    private static String newAddress() {
        return "2001:db8::" + UUID.randomUUID().toString().substring(0, 4);
    }

    private Response askUntilRefused(String address) {
        for (int i = 0; i < PER_MINUTE * 2; i++) {
            Response answer = ask(address);
            if (answer.statusCode() != 200) {
                assertThat(i).isGreaterThanOrEqualTo(PER_MINUTE);
                return answer;
            }
        }
        throw new AssertionError("Never refused");
    }

    @Test
    void of_an_address_are_refused_and_told_when_to_come_back_and_nobody_else_is() {
        String address = newAddress();

        Response refused = askUntilRefused(address);

        Problem.of(refused).is(429, "too-many-requests").speaks("en");
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 60);
        assertThat(ask(newAddress()).statusCode()).isEqualTo(200);
        assertThat(market.request().get("/tenants").statusCode()).isEqualTo(200);
    }

    @Test
    void of_an_account_are_its_own_wherever_it_asks_from() {
        Traveller traveller = market.traveller();
        int refused = 0;
        for (int i = 0; i < PER_ACCOUNT * 3 && refused == 0; i++) {
            int status = traveller
                    .request()
                    .header("X-Forwarded-For", newAddress())
                    .get("/me")
                    .statusCode();
            refused = status == 200 ? 0 : status;
        }

        assertThat(refused).isEqualTo(429);
        assertThat(market.traveller().request().get("/me").statusCode()).isEqualTo(200);
    }

    /** Its machines stand behind one address, and ask for many. */
    @Test
    void of_a_reseller_are_its_own_and_no_address_is_counted_for_it() {
        String address = newAddress();
        askUntilRefused(address);
        String reseller = market.servers()
                .issuer
                .token()
                .subject("reseller-" + UUID.randomUUID())
                .roles("reseller")
                .sign();
        int answered = 0;
        int status = 200;
        while (status == 200 && answered < PER_RESELLER * 3) {
            answered++;
            status = market.request()
                    .header("Authorization", "Bearer " + reseller)
                    .header("X-Forwarded-For", address)
                    .get("/me")
                    .statusCode();
        }

        assertThat(status).isEqualTo(429);
        assertThat(answered).isGreaterThan(PER_RESELLER);
    }

    @Test
    void of_who_guesses_keys_are_those_of_an_address() {
        String address = newAddress();
        int asked = 0;
        int status = 403;
        while (status == 403 && asked < PER_MINUTE * 2) {
            asked++;
            status = Reselling.anybody(market)
                    .header("Authorization", "Bearer octo_" + UUID.randomUUID())
                    .header("X-Forwarded-For", address)
                    .get("/products")
                    .statusCode();
        }

        assertThat(status).isEqualTo(429);
        assertThat(asked).isGreaterThanOrEqualTo(PER_MINUTE);
    }

    @Test
    void without_redis_nobody_is_limited() throws IOException {
        String address = newAddress();
        market.servers().stopRedis();
        try {
            for (int i = 0; i < PER_MINUTE + 20; i++) {
                assertThat(ask(address).statusCode()).isEqualTo(200);
            }
        } finally {
            market.servers().startRedis();
        }
    }
}
