package org.panprd.marketplace.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RefusalTest {
    @Test
    void names_the_fields_at_fault_but_not_what_they_held() {
        var refusal = Refusal.invalid(
                List.of(FieldFault.of("items[0].date", "past"), FieldFault.of("contact.email", "too-long", 254)));

        assertThat(refusal.type()).isEqualTo(CommonProblem.INVALID_REQUEST);
        assertThat(refusal.faults()).extracting(FieldFault::field).containsExactly("items[0].date", "contact.email");
        assertThat(refusal).hasMessage("invalid-request [items[0].date, contact.email]");
    }

    @Test
    void carries_members_of_its_own() {
        var refusal = new Refusal(CommonProblem.CONFLICT, Map.of("items", List.of(1)));

        assertThat(refusal.extensions()).containsEntry("items", List.of(1));
        assertThat(refusal.faults()).isEmpty();
        assertThat(refusal).hasMessage("conflict");
    }

    @Test
    void cannot_be_changed_afterwards() {
        var refusal = Refusal.invalid("cursor", "cursor");

        assertThatThrownBy(() -> refusal.faults().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    /** Slugs and statuses are what clients are written against. */
    @ParameterizedTest
    @CsvSource({
        "INVALID_REQUEST, invalid-request, 422",
        "MALFORMED_BODY, malformed-body, 400",
        "NOT_SIGNED_IN, not-signed-in, 401",
        "NOT_ALLOWED, not-allowed, 403",
        "NOT_FOUND, not-found, 404",
        "METHOD_NOT_ALLOWED, method-not-allowed, 405",
        "NOT_ACCEPTABLE, not-acceptable, 406",
        "CONFLICT, conflict, 409",
        "BODY_TOO_LARGE, body-too-large, 413",
        "UNSUPPORTED_MEDIA_TYPE, unsupported-media-type, 415",
        "IDEMPOTENCY_KEY_MISSING, idempotency-key-missing, 400",
        "IDEMPOTENCY_KEY_REUSED, idempotency-key-reused, 422",
        "UNAVAILABLE, unavailable, 503",
        "INTERNAL, internal, 500"
    })
    void keeps_its_slug_and_status(CommonProblem problem, String slug, int status) {
        assertThat(problem.slug()).isEqualTo(slug);
        assertThat(problem.status()).isEqualTo(status);
    }
}
