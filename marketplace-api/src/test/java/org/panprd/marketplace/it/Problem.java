package org.panprd.marketplace.it;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.util.List;
import java.util.Objects;
import java.util.Properties;

/** A problem detail (RFC 9457), to be read by machines and people. */
record Problem(Response response) {
    static final List<String> LANGUAGES = List.of("zh-Hans", "zh-Hant", "en");

    static Problem of(Response response) {
        return new Problem(response);
    }

    Problem is(int status, String slug) {
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(status);
        assertThat(response.contentType()).startsWith("application/problem+json");
        assertThat(response.jsonPath().getString("type")).isEqualTo("/problems/" + slug);
        assertThat(response.jsonPath().getInt("status")).isEqualTo(status);
        return this;
    }

    Problem speaks(String language) {
        String type = response.jsonPath().getString("type").replaceFirst("/problems/", "");
        Properties texts = texts(language);
        assertThat(response.header("Content-Language")).isEqualTo(language);
        assertThat(response.jsonPath().getString("title")).isEqualTo(texts.getProperty("problem." + type + ".title"));
        assertThat(response.jsonPath().getString("detail"))
                .isEqualTo(texts.getProperty("problem." + type + ".detail").replace("''", "'"));
        return this;
    }

    Problem names(String field) {
        assertThat(response.jsonPath().getList("errors.field", String.class)).contains(field);
        boolean chinese = response.header("Content-Language").startsWith("zh");
        assertThat(response.jsonPath().getList("errors.message", String.class))
                .allSatisfy(message -> assertThat(message).containsPattern(chinese ? "\\p{IsHan}" : "[A-Za-z]{3}"));
        return this;
    }

    private static Properties texts(String language) {
        String bundle = "/org/panprd/marketplace/messages_" + language.replace('-', '_') + ".properties";
        try (InputStream stream = Objects.requireNonNull(Problem.class.getResourceAsStream(bundle), bundle)) {
            Properties texts = new Properties();
            texts.load(new InputStreamReader(stream, UTF_8));
            return texts;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
