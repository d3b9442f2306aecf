package org.panprd.marketplace.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AuditEntryTest {
    private static final UUID ID = UUID.fromString("6e8a7f0e-7c4c-4a8e-9d5e-0f0a4b1c2d3e");
    private static final Instant NOON = Instant.parse("2027-02-01T04:00:00.000001Z");
    private static final AuditEntry ENTRY =
            entry("yunnan", ID, NOON, "a", "traveller", "", "booking.held", "1", "done");

    private static AuditEntry entry(
            String tenant,
            UUID id,
            Instant at,
            String actor,
            String role,
            String operator,
            String action,
            String object,
            String outcome) {
        return new AuditEntry(tenant, id, at, actor, role, operator, "", action, "booking", object, outcome);
    }

    @Test
    void has_the_same_hash_whenever_it_is_asked() {
        assertThat(ENTRY.hashAfter("")).hasSize(64).isEqualTo(ENTRY.hashAfter(""));
    }

    @Test
    void has_another_hash_after_another_link() {
        assertThat(ENTRY.hashAfter("0")).isNotEqualTo(ENTRY.hashAfter("1"));
    }

    @Test
    void has_another_hash_when_anything_is_changed() {
        List<String> hashes = Stream.of(
                        ENTRY,
                        entry("guizhou", ID, NOON, "a", "traveller", "", "booking.held", "1", "done"),
                        entry("yunnan", new UUID(1, 1), NOON, "a", "traveller", "", "booking.held", "1", "done"),
                        entry("yunnan", ID, NOON.plusNanos(1_000), "a", "traveller", "", "booking.held", "1", "done"),
                        entry("yunnan", ID, NOON, "b", "traveller", "", "booking.held", "1", "done"),
                        entry("yunnan", ID, NOON, "a", "operator", "", "booking.held", "1", "done"),
                        entry("yunnan", ID, NOON, "a", "traveller", "x", "booking.held", "1", "done"),
                        entry("yunnan", ID, NOON, "a", "traveller", "", "booking.cancelled", "1", "done"),
                        entry("yunnan", ID, NOON, "a", "traveller", "", "booking.held", "2", "done"),
                        entry("yunnan", ID, NOON, "a", "traveller", "", "booking.held", "1", "not-found"))
                .map(entry -> entry.hashAfter(""))
                .toList();

        assertThat(hashes).doesNotHaveDuplicates();
    }

    @Test
    void has_another_hash_when_text_moves_from_one_column_to_the_next() {
        AuditEntry one = entry("yunnan", ID, NOON, "ab", "c", "", "d", "1", "done");
        AuditEntry other = entry("yunnan", ID, NOON, "a", "bc", "", "d", "1", "done");

        assertThat(one.hashAfter("")).isNotEqualTo(other.hashAfter(""));
    }
}
