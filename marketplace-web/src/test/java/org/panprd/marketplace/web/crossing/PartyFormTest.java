package org.panprd.marketplace.web.crossing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.panprd.marketplace.web.api.ApiProblem;
import org.panprd.marketplace.web.api.Companion;
import org.panprd.marketplace.web.api.NewTraveller;
import org.panprd.marketplace.web.api.Problem;
import org.panprd.marketplace.web.page.Form;

class PartyFormTest {
    private static PartyForm typed(int size, Map<String, String> typed) {
        return new PartyForm(Form.filled(typed.keySet(), typed::get), size);
    }

    @Test
    void sends_what_was_typed_and_nothing_for_what_cannot_be_read() {
        PartyForm form = typed(
                2,
                Map.of(
                        "nationality0",
                        "CN",
                        "age0",
                        "41",
                        "expiresOn0",
                        "2035-01-01",
                        "nationality1",
                        "TH",
                        "age1",
                        "<b>",
                        "expiresOn1",
                        "tomorrow"));

        assertThat(form.travellers())
                .containsExactly(
                        new NewTraveller("CN", null, null, LocalDate.of(2035, 1, 1), 41, null, null, null, null),
                        new NewTraveller("TH", null, null, null, null, null, null, null, null));
    }

    @Test
    void sends_what_is_held_besides_the_document() {
        PartyForm form = typed(
                1,
                Map.of(
                        "visaLA0", "true",
                        "visaVN0", "",
                        "kindMO0", "L",
                        "untilMO0", "2030-06-01",
                        "permitPorts0", "mohan daluo",
                        "permitUsed0", "true"));

        NewTraveller traveller = form.travellers().get(0);

        assertThat(traveller.visas()).containsExactly("LA");
        assertThat(traveller.endorsements())
                .containsExactly(new NewTraveller.NewEndorsement("MO", "L", LocalDate.of(2030, 6, 1)));
        assertThat(traveller.permitPorts()).containsExactly("mohan", "daluo");
        assertThat(traveller.permitUsed()).isTrue();
        assertThat(form.held(0).isAny()).isTrue();
        assertThat(PartyForm.of(1, null).held(0).isAny()).isFalse();
    }

    @Test
    void shows_what_is_wrong_with_an_endorsement_at_its_place() {
        PartyForm form = typed(
                1, Map.of("kindHK0", "", "untilHK0", "", "kindMO0", "L", "untilMO0", "", "permitPorts0", "atlantis"));
        var refusal = new ApiProblem(
                422,
                new Problem(
                        "/problems/invalid-request",
                        "",
                        422,
                        "",
                        List.of(
                                new Problem.FieldError("travellers[0].endorsements[0].validUntil", "required"),
                                new Problem.FieldError("travellers[0].endorsements", "not for this kind"),
                                new Problem.FieldError("travellers[0].permitPorts[0]", "unknown")),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null));

        assertThat(form.refused(refusal, "Please").form().errors())
                .isEqualTo(Map.of("untilMO0", "Please", "kindMO0", "not for this kind", "permitPorts0", "unknown"));
    }

    @Test
    void takes_what_a_companions_document_says() {
        var document = new Companion.Document(
                UUID.randomUUID().toString(),
                "HONG_KONG_MACAU_PERMIT",
                "C**",
                null,
                null,
                null,
                List.of(new Companion.Endorsement("HK", "G", 2, LocalDate.of(2030, 6, 1))),
                null,
                null,
                null);
        var companion =
                new Companion("id", "Li Ming", "2016-05-02", "CN", "CN", null, null, null, null, List.of(document));

        assertThat(new PartyForm.Chosen(1, companion, document).values(null))
                .containsEntry("kindHK1", "G")
                .containsEntry("untilHK1", "2030-06-01")
                .containsEntry("kindMO1", "")
                .containsEntry("permitPorts1", "");
    }

    @Test
    void keeps_what_was_typed_when_somebody_joins() {
        PartyForm form = PartyForm.of(1, "2030-05-01").resized(2);

        assertThat(form.day("date")).isEqualTo(LocalDate.of(2030, 5, 1));
        assertThat(form.travellers()).hasSize(2);
    }

    @Test
    void shows_refusals_at_the_fields_and_asks_for_what_is_empty_in_plain_words() {
        var refusal = new ApiProblem(
                422,
                new Problem(
                        "/problems/invalid-request",
                        "",
                        422,
                        "",
                        List.of(
                                new Problem.FieldError("travellers[1].nationality", "two letters of ISO 3166-1"),
                                new Problem.FieldError("traveller.age", "between 0 and 120"),
                                new Problem.FieldError("date", "is past")),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null));
        PartyForm form = typed(2, Map.of("nationality1", "", "age0", "999", "date", "2020-01-01"));

        assertThat(form.refused(refusal, "Please").form().errors())
                .isEqualTo(Map.of("nationality1", "Please", "age0", "between 0 and 120", "date", "is past"));
    }

    @Test
    void takes_the_age_of_a_companion_on_the_day_of_travel() {
        var document = new Companion.Document(
                UUID.randomUUID().toString(), "PASSPORT", "E**", "CN", null, null, null, null, null, null);
        var companion =
                new Companion("id", "Li Ming", "2016-05-02", "CN", "MO", null, null, null, null, List.of(document));
        var chosen = new PartyForm.Chosen(3, companion, document);

        assertThat(chosen.values(LocalDate.of(2030, 5, 1)))
                .containsEntry("age3", "13")
                .containsEntry("residence3", "MO")
                .containsEntry("document3", "PASSPORT")
                .containsEntry("expiresOn3", "");
        assertThat(chosen.values(LocalDate.of(2030, 5, 2))).containsEntry("age3", "14");
        assertThat(chosen.values(null)).doesNotContainKey("age3");
    }
}
