package org.panprd.marketplace.departure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.panprd.marketplace.departure.People.EARLY;
import static org.panprd.marketplace.departure.People.LATE;
import static org.panprd.marketplace.departure.People.MORNING;
import static org.panprd.marketplace.departure.People.NOON;
import static org.panprd.marketplace.departure.People.booked;
import static org.panprd.marketplace.departure.People.named;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.panprd.marketplace.booking.ParticipantKey;
import org.panprd.marketplace.booking.TourParticipant;
import org.panprd.marketplace.departure.Change.Kind;

class RollTest {
    private static final TourParticipant LI = booked(EARLY, MORNING, 1, named("李明", "LI MING"));
    private static final TourParticipant WANG = booked(EARLY, MORNING, 2, named("王芳", "WANG FANG"));
    private static final TourParticipant ZHAO = booked(LATE, NOON, 1, named("赵强", "ZHAO QIANG"));

    private static Roll of(TourParticipant... people) {
        return Roll.of(List.of(people), null);
    }

    private static List<ParticipantKey> keys(Roll roll) {
        return roll.people().stream().map(Listed::key).toList();
    }

    @Nested
    class Order {
        @Test
        void is_as_booked_and_then_as_entered() {
            assertThat(keys(of(ZHAO, WANG, LI))).containsExactly(LI.key(), WANG.key(), ZHAO.key());
        }

        @Test
        void has_the_leader_first() {
            Roll roll = Roll.of(List.of(LI, WANG, ZHAO), ZHAO.key());

            assertThat(keys(roll)).containsExactly(ZHAO.key(), LI.key(), WANG.key());
            assertThat(roll.leader()).contains(ZHAO.key());
        }

        @Test
        void has_no_leader_who_does_not_travel() {
            Roll roll = Roll.of(List.of(LI, WANG), ZHAO.key());

            assertThat(keys(roll)).containsExactly(LI.key(), WANG.key());
            assertThat(roll.leader()).isEmpty();
        }

        @Test
        void of_what_is_not_kept_any_more_has_no_leader() {
            assertThat(new Roll(List.of(), true).leader()).isEmpty();
        }
    }

    @Nested
    class Completeness {
        @Test
        void lacks_a_latin_name_a_sex_and_a_document_that_lasts_to_the_end() {
            var bare = People.withSex(named("李明", null), null);
            var late = People.withDocument(named("王芳", "WANG FANG"), "PASSPORT", "E1", People.LAST_DAY.minusDays(1));

            Roll roll = of(booked(EARLY, MORNING, 1, bare), booked(EARLY, MORNING, 2, late), ZHAO);

            assertThat(roll.incomplete())
                    .extracting(Listed::missing)
                    .containsExactly(List.of("latinName", "sex"), List.of("expiresOn"));
        }

        @Test
        void takes_a_document_that_ends_with_the_tour_and_one_that_never_ends() {
            var justSo = People.withDocument(named("李明", "LI MING"), "PASSPORT", "E1", People.LAST_DAY);
            var forLife = People.withDocument(named("王芳", "WANG FANG"), "RESIDENT_IDENTITY_CARD", "1", null);

            assertThat(of(booked(EARLY, MORNING, 1, justSo), booked(EARLY, MORNING, 2, forLife))
                            .incomplete())
                    .isEmpty();
        }

        @Test
        void lacks_everything_of_who_was_erased() {
            assertThat(of(booked(EARLY, MORNING, 1, null)).incomplete())
                    .extracting(Listed::missing)
                    .containsExactly(List.of("erased"));
        }
    }

    @Nested
    class Changes {
        @Test
        void are_none_between_the_same() {
            assertThat(of(LI, WANG).changesSince(of(WANG, LI))).isEmpty();
        }

        @Test
        void are_who_joined_who_is_gone_and_what_of_somebody_is_different() {
            var renamed = booked(EARLY, MORNING, 1, People.withSex(named("李明", "LI MIN"), "MALE"));

            List<Change> changes = of(renamed, ZHAO).changesSince(of(LI, WANG));

            assertThat(changes)
                    .containsExactly(
                            new Change(Kind.REMOVED, WANG.key().toString(), List.of()),
                            new Change(Kind.CHANGED, LI.key().toString(), List.of("latinName", "sex")),
                            new Change(Kind.ADDED, ZHAO.key().toString(), List.of()));
        }

        @Test
        void name_those_who_are_gone_in_the_order_of_the_list_before() {
            assertThat(of(ZHAO).changesSince(of(LI, WANG, ZHAO)))
                    .extracting(Change::participant)
                    .containsExactly(LI.key().toString(), WANG.key().toString());
        }

        @Test
        void are_another_leader() {
            Roll before = Roll.of(List.of(LI, WANG), LI.key());

            assertThat(Roll.of(List.of(LI, WANG), WANG.key()).changesSince(before))
                    .containsExactly(
                            new Change(Kind.CHANGED, WANG.key().toString(), List.of("leader")),
                            new Change(Kind.CHANGED, LI.key().toString(), List.of("leader")));
        }

        @Test
        void are_none_in_whoever_was_erased() {
            assertThat(of(booked(EARLY, MORNING, 1, null)).changesSince(of(LI))).isEmpty();
        }
    }

    @Test
    void a_participant_is_named_by_a_text_that_is_read_again() {
        ParticipantKey key = new ParticipantKey(UUID.randomUUID(), 2, 13);

        assertThat(ParticipantKey.parse(key.toString())).contains(key);
        for (String other : List.of("", "x.1.1", key.booking() + ".1", "-".repeat(36) + ".1.1", key + ".1")) {
            assertThat(ParticipantKey.parse(other)).as(other).isEmpty();
        }
    }
}
