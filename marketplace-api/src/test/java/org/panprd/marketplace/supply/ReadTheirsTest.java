package org.panprd.marketplace.supply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadTheirsTest {
    private static final String BOOKING = """
            {"uuid": "6f3f7a3e-5a6c-4d53-9f3e-2f9d1c8b7a60", "status": "ON_HOLD", "utcExpiresAt": "2027-03-01T01:00:00Z",
             "unitItems": [{"unitId": "adult", "unit": {"id": "adult"}}], "somethingElse": {"deep": [null]}}
            """;

    @Test
    void passes_over_what_nobody_needs_and_misses_nothing_that_may_be_missing() {
        Theirs.Booking booking = ReadTheirs.read(BOOKING, Theirs.Booking.class);

        assertThat(booking.status()).isEqualTo("ON_HOLD");
        assertThat(booking.utcExpiresAt()).isEqualTo(Instant.parse("2027-03-01T01:00:00Z"));
        assertThat(booking.supplierReference()).isNull();
        assertThat(booking.pricing()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{}",
                "{\"uuid\": \"none\", \"status\": \"ON_HOLD\"}",
                "{\"uuid\": \"6f3f7a3e-5a6c-4d53-9f3e-2f9d1c8b7a60\", \"status\": null}",
                "{\"uuid\": \"6f3f7a3e-5a6c-4d53-9f3e-2f9d1c8b7a60\", \"status\": \"A\", \"unitItems\": [null]}",
                "{\"uuid\": \"6f3f7a3e-5a6c-4d53-9f3e-2f9d1c8b7a60\", \"status\": \"A\", \"unitItems\": [{}]}",
                "{\"uuid\": \"6f3f7a3e-5a6c-4d53-9f3e-2f9d1c8b7a60\", \"status\": \"A\", \"supplierReference\": \"\\u0000\"}",
                "{\"uuid\": \"6f3f7a3e-5a6c-4d53-9f3e-2f9d1c8b7a60\", \"status\": \"A\", \"utcExpiresAt\": \"soon\"}",
                "<html></html>"
            })
    void takes_nothing_else_for_an_answer(String body) {
        assertThatThrownBy(() -> ReadTheirs.read(body, Theirs.Booking.class)).isInstanceOf(SupplierSilent.class);
    }

    @Test
    void reads_all_of_an_array() {
        String slot = "{\"id\": \"1\", \"localDateTimeStart\": \"2027-03-01T10:00:00+08:00\", \"available\": true,"
                + " \"status\": \"AVAILABLE\", \"vacancies\": %s}";

        assertThat(ReadTheirs.read("[" + slot.formatted("null") + "]", Theirs.Slot[].class))
                .singleElement()
                .extracting(Theirs.Slot::localDateTimeStart)
                .as("as a clock there shows it")
                .isEqualTo(OffsetDateTime.parse("2027-03-01T10:00:00+08:00"));
        assertThatThrownBy(() -> ReadTheirs.read("[" + slot.formatted("1.5") + "]", Theirs.Slot[].class))
                .isInstanceOf(SupplierSilent.class);
        assertThatThrownBy(() -> ReadTheirs.read("[null]", Theirs.Slot[].class)).isInstanceOf(SupplierSilent.class);
    }
}
