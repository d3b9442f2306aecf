package org.panprd.marketplace.traveller;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class IdentityTest {
    private static final LocalDate SOON = LocalDate.of(2027, 1, 1);

    private static Identity with(String kind, String number, @Nullable LocalDate expiresOn) {
        return new Identity("李明", "LI MING", "MALE", LocalDate.of(1990, 5, 14), "CN", kind, number, expiresOn, null);
    }

    @Test
    void is_corrected_with_the_document_of_the_same_kind_that_is_valid_longest() {
        Identity old = with("PASSPORT", "E1", SOON);
        Identity renewed = with("PASSPORT", "E2", SOON.plusYears(10));
        Identity card = with("RESIDENT_IDENTITY_CARD", "1", null);

        assertThat(old.corrected(List.of(old, renewed, card))).isEqualTo(renewed);
        assertThat(card.corrected(List.of(with("RESIDENT_IDENTITY_CARD", "2", SOON), card)))
                .isEqualTo(card);
    }

    @Test
    void stays_with_the_document_that_was_taken_from_the_list() {
        Identity old = with("PASSPORT", "E1", SOON);

        assertThat(old.corrected(List.of(with("RESIDENT_IDENTITY_CARD", "1", null))))
                .isEqualTo(old);
        assertThat(old.corrected(List.of())).isEqualTo(old);
    }

    @Test
    void tells_nobody_who_it_is_in_a_message() {
        assertThat(with("PASSPORT", "E1234567", SOON).toString()).doesNotContain("LI", "李", "E1234567", "1990");
    }

    @Test
    void is_masked() {
        assertThat(with("PASSPORT", "E1234567", SOON).maskedNumber()).isEqualTo("E*****67");
        assertThat(with("PASSPORT", "E1234567", SOON).maskedBirthDate()).isEqualTo("1990-**-**");
    }
}
