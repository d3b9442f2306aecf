package org.panprd.marketplace.booking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BookingReferenceTest {
    @Test
    void is_short_and_has_no_characters_that_are_taken_for_one_another() {
        Stream.generate(BookingReference::next).limit(2_000).forEach(reference -> assertThat(reference)
                .matches("PPR-[2-9A-HJKMNP-Z]{8}"));
    }

    @Test
    void uses_every_character_at_every_position() {
        var references = Stream.generate(BookingReference::next).limit(2_000).toList();

        for (int i = 4; i < 12; i++) {
            int position = i;
            assertThat(references.stream()
                            .map(reference -> reference.charAt(position))
                            .distinct())
                    .hasSize(30);
        }
    }

    @Test
    void does_not_come_twice() {
        assertThat(Stream.generate(BookingReference::next).limit(2_000)).doesNotHaveDuplicates();
    }
}
