package org.panprd.marketplace.departure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.booking.ParticipantKey;
import org.panprd.marketplace.booking.TourParticipant;
import org.panprd.marketplace.departure.Change.Kind;
import org.panprd.marketplace.traveller.Identity;

/**
 * Who travels, in the order of the name list: the leader first, if one is marked, then as booked, and as entered within a
 * booking.
 */
record Roll(List<Listed> people, boolean hasLeader) {
    private static final Comparator<TourParticipant> AS_BOOKED = Comparator.comparing(TourParticipant::bookedAt)
            .thenComparing(one -> one.key().booking().toString())
            .thenComparing(one -> one.key().item())
            .thenComparing(one -> one.key().number());

    Roll {
        people = List.copyOf(people);
    }

    /** Without a leader, if who is to lead does not travel. */
    static Roll of(Collection<TourParticipant> participants, @Nullable ParticipantKey leader) {
        boolean leads = participants.stream().anyMatch(one -> one.key().equals(leader));
        return new Roll(
                participants.stream()
                        .sorted(Comparator.comparing(
                                        (TourParticipant one) -> !one.key().equals(leader))
                                .thenComparing(AS_BOOKED))
                        .map(Listed::of)
                        .toList(),
                leads);
    }

    Optional<ParticipantKey> leader() {
        return hasLeader && !people.isEmpty() ? Optional.of(people.get(0).key()) : Optional.empty();
    }

    List<Listed> incomplete() {
        return people.stream().filter(one -> !one.missing().isEmpty()).toList();
    }

    /** What differs here from the roll before: who is gone, then the rest in this one's order. */
    List<Change> changesSince(Roll before) {
        Map<ParticipantKey, Listed> earlier = new LinkedHashMap<>();
        before.people.forEach(one -> earlier.put(one.key(), one));
        List<Change> changes = new ArrayList<>();
        for (Listed one : people) {
            Listed was = earlier.remove(one.key());
            if (was == null) {
                changes.add(new Change(Kind.ADDED, one.key().toString(), List.of()));
            } else {
                List<String> fields = new ArrayList<>(fields(was.identity(), one.identity()));
                if (leads(one) != before.leads(was)) {
                    fields.add("leader");
                }
                if (!fields.isEmpty()) {
                    changes.add(new Change(Kind.CHANGED, one.key().toString(), fields));
                }
            }
        }
        changes.addAll(
                0,
                earlier.keySet().stream()
                        .map(gone -> new Change(Kind.REMOVED, gone.toString(), List.of()))
                        .toList());
        return changes;
    }

    /** Whoever was erased cannot be compared. */
    private static List<String> fields(@Nullable Identity was, @Nullable Identity is) {
        return was == null || is == null ? List.of() : was.differences(is);
    }

    private boolean leads(Listed one) {
        return leader().filter(one.key()::equals).isPresent();
    }
}
