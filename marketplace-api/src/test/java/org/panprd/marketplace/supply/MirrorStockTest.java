package org.panprd.marketplace.supply;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.panprd.marketplace.availability.FollowStock.Start;
import org.panprd.marketplace.kernel.ListingId;
import org.panprd.marketplace.platform.Redis;

class MirrorStockTest {
    private static final LocalDate DAY = LocalDate.of(2027, 3, 1);
    private static final ListingId LISTING = new ListingId("fujian", "tower");

    private static Theirs.Slot slot(String time, boolean available, @Nullable Integer vacancies) {
        return new Theirs.Slot(
                DAY + "T" + time,
                OffsetDateTime.parse(DAY + "T" + time + ":00+08:00"),
                false,
                available,
                available ? "AVAILABLE" : "CLOSED",
                vacancies,
                null);
    }

    @Test
    void counts_what_is_left_at_each_start_and_nothing_of_what_cannot_be_had() {
        assertThat(MirrorStock.left(List.of(
                        slot("00:00", true, 7),
                        slot("09:00", false, 9),
                        slot("10:00", true, -3),
                        slot("11:00", true, Integer.MAX_VALUE))))
                .containsEntry(new Start(DAY, LocalTime.MIDNIGHT), 7)
                .containsEntry(new Start(DAY, LocalTime.of(9, 0)), 0)
                .containsEntry(new Start(DAY, LocalTime.of(10, 0)), 0)
                .containsEntry(new Start(DAY, LocalTime.of(11, 0)), 100_000);
    }

    @Nested
    @SuppressWarnings("UnnecessaryAssignment") // No container here: the test is who injects.
    class A_look {
        private static final String SILENT = "silent";
        private final List<String> asked = new ArrayList<>();
        private final HandClock clock = new HandClock(DAY.atStartOfDay().toInstant(ZoneOffset.UTC));
        private final List<ConnectedOption> options = new ArrayList<>();
        private Duration patience = Duration.ofMillis(100);

        @Test
        void asks_for_what_there_is_time_for_and_no_more() {
            are("a", "a/one", "a/two");
            patience = Duration.ofMillis(900);

            isTaken();

            assertThat(asked).containsExactly("a/one 2027-03", "a/one 2027-04", "a/one 2027-05");
        }

        @Test
        void asks_no_more_of_who_says_nothing_but_of_others() {
            are(SILENT, SILENT + "/one", SILENT + "/two");
            are("a", "a/one");

            isTaken();

            assertThat(asked)
                    .containsExactly(SILENT + "/one 2027-03", "a/one 2027-03", "a/one 2027-04", "a/one 2027-05");
        }

        private void are(String supplier, String... codes) {
            UUID connection = UUID.nameUUIDFromBytes(supplier.getBytes(UTF_8));
            for (String code : codes) {
                options.add(new ConnectedOption(new OptionKey(LISTING, code), connection, "p", "o", Map.of()));
            }
        }

        private void isTaken() {
            var mirror = new MirrorStock();
            mirror.suppliers = new Suppliers() {
                @Override
                public List<Theirs.Slot> availability(ConnectedOption option, LocalDate from, LocalDate until) {
                    asked.add(option.key().option() + " " + YearMonth.from(from));
                    clock.passes(patience);
                    if (option.key().option().startsWith(SILENT)) {
                        throw new SupplierSilent("It says nothing");
                    }
                    return List.of();
                }
            };
            mirror.keep = new Kept(options);
            mirror.redis = new Redis();
            mirror.clock = clock;
            mirror.learn();

            mirror.look(Set.of(LISTING), DAY, DAY.plusYears(1));
        }
    }

    /** Of one listing. */
    private static final class Kept extends KeepMirror {
        private final List<ConnectedOption> options;

        Kept(List<ConnectedOption> options) {
            this.options = options;
        }

        @Override
        Map<ListingId, Set<ListingId>> sold() {
            return Map.of(LISTING, Set.of(LISTING));
        }

        @Override
        List<ConnectedOption> of(Set<ListingId> listings) {
            return options;
        }

        @Override
        boolean isOpen(ConnectedOption option) {
            return true;
        }

        @Override
        void seen(ConnectedOption option, LocalDate from, LocalDate until, Map<Start, Integer> left) {
            assertThat(left).isEmpty();
        }

        @Override
        void silent(ConnectedOption option) {
            assertThat(options).contains(option);
        }
    }

    @Test
    void has_plenty_of_what_nobody_counts() {
        assertThat(MirrorStock.left(List.of(slot("09:00", true, null)))).containsValue(50);
    }
}
