package org.panprd.marketplace.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The gateway's page, as a browser shows it. */
record PaymentPage(String url, String html) {
    private static final Pattern TOKEN = Pattern.compile("name=\"token\" value=\"([^\"]+)\"");

    static PaymentPage open(String url) {
        Response response = RestAssured.given().get(url);
        assertThat(response.statusCode()).isEqualTo(200);
        return new PaymentPage(url, response.asString());
    }

    /** Leads back to our own pages, whatever the choice. */
    PaymentPage press(String outcome) {
        Matcher token = TOKEN.matcher(html);
        assertThat(token.find()).as(html).isTrue();
        Response response = RestAssured.given()
                .redirects()
                .follow(false)
                .formParam("token", token.group(1))
                .formParam("outcome", outcome)
                .post(url);
        assertThat(response.statusCode()).isEqualTo(303);
        assertThat(response.header("Location")).startsWith(Servers.WEB + "/");
        return this;
    }
}
