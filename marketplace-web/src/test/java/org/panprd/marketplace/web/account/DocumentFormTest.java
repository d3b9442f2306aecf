package org.panprd.marketplace.web.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.panprd.marketplace.web.api.ApiProblem;
import org.panprd.marketplace.web.api.NewDocument;
import org.panprd.marketplace.web.api.NewDocument.Endorsement;
import org.panprd.marketplace.web.api.Problem;
import org.panprd.marketplace.web.api.Problem.FieldError;
import org.panprd.marketplace.web.page.Form;

class DocumentFormTest {
    private static DocumentForm form(DocumentKind kind, String... typed) {
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < typed.length; i += 2) {
            values.put(typed[i], typed[i + 1]);
        }
        return new DocumentForm(kind, Form.filled(kind.fields(), values::get));
    }

    @Nested
    class Reading {
        @Test
        void sends_nothing_that_the_kind_does_not_have() {
            NewDocument card = form(DocumentKind.RESIDENT_IDENTITY_CARD, "number", "11010519491231002X", "trips", "ONE")
                    .document();

            assertThat(card)
                    .isEqualTo(new NewDocument(
                            "RESIDENT_IDENTITY_CARD", "11010519491231002X", null, null, null, null, null, null, null));
        }

        @Test
        void takes_both_lines_of_a_passport_as_they_are_printed() {
            NewDocument passport = form(DocumentKind.PASSPORT, "upperLine", " p<utoeriksson<< anna", "lowerLine", "")
                    .document();

            assertThat(passport.machineReadableZone()).containsExactly("P<UTOERIKSSON<<ANNA", "");
        }

        @Test
        void leaves_out_lines_that_were_not_typed() {
            assertThat(form(DocumentKind.PASSPORT, "number", "C1234567")
                            .document()
                            .machineReadableZone())
                    .isNull();
        }

        @Test
        void takes_the_endorsements_for_which_a_kind_was_chosen() {
            NewDocument permit = form(
                            DocumentKind.HONG_KONG_MACAU_PERMIT,
                            "MO-kind",
                            "G",
                            "MO-entries",
                            "0",
                            "MO-validUntil",
                            "2027-01-31",
                            "HK-entries",
                            "1")
                    .document();

            assertThat(permit.endorsements()).containsExactly(new Endorsement("MO", "G", 0, "2027-01-31"));
        }

        @Test
        void takes_ports_apart_at_commas_of_any_language() {
            assertThat(form(DocumentKind.BORDER_TRAVEL_PERMIT, "ports", "东兴， 瑞丽、河口,")
                            .document()
                            .ports())
                    .containsExactly("东兴", "瑞丽", "河口");
        }
    }

    @Nested
    class BeingRefused {
        @ParameterizedTest
        @CsvSource({
            "PASSPORT, machineReadableZone, lowerLine",
            "PASSPORT, number, number",
            "BORDER_TRAVEL_PERMIT, ports[1], ports",
            "HONG_KONG_MACAU_PERMIT, endorsements[0].validUntil, MO-validUntil",
            "HONG_KONG_MACAU_PERMIT, kind, kind"
        })
        void says_it_where_the_form_asks_for_it(DocumentKind kind, String field, String place) {
            List<FieldError> errors = List.of(new FieldError(field, "Wrong"));
            var refusal = new ApiProblem(
                    422,
                    new Problem(
                            "/problems/invalid",
                            null,
                            422,
                            null,
                            errors,
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            null));

            DocumentForm refused = form(kind, "MO-kind", "G").refused(refusal);

            assertThat(refused.form().errors()).containsExactly(Map.entry(place, "Wrong"));
            assertThat(refused.form().problem()).isNull();
        }
    }
}
