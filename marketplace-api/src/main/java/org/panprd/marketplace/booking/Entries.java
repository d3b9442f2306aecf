package org.panprd.marketplace.booking;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.panprd.marketplace.traveller.TravelPapers.Holder;
import org.panprd.marketplace.traveller.TravelPapers.Leave;
import org.panprd.marketplace.traveller.TravelPapers.Paper;
import org.panprd.marketplace.traveller.TravelPapers.Trips;

/**
 * What each companion's documents are used for by trips that are booked, and what that leaves: entries of endorsements for
 * Hong Kong and Macau, and permits that are good for one trip.
 */
final class Entries {
    private final Map<UUID, Map<String, Integer>> entered = new HashMap<>();
    private final Map<UUID, Set<Integer>> papers = new HashMap<>();

    /** The companion enters a territory once more. */
    void enter(UUID companion, String territory) {
        entered.computeIfAbsent(companion, any -> new HashMap<>()).merge(territory, 1, Integer::sum);
    }

    /**
     * The companion travels on one of their documents.
     *
     * @param paper which of them
     */
    void use(UUID companion, int paper) {
        papers.computeIfAbsent(companion, any -> new HashSet<>()).add(paper);
    }

    /** Without the endorsements that are used up, and with no trip on a permit that had one. */
    Holder left(UUID companion, Holder holder) {
        Map<String, Integer> entries = entered.getOrDefault(companion, Map.of());
        Set<Integer> used = papers.getOrDefault(companion, Set.of());
        return new Holder(
                holder.birthDate(),
                holder.nationality(),
                holder.residence(),
                IntStream.range(0, holder.papers().size())
                        .mapToObj(i -> left(holder.papers().get(i), entries, used.contains(i)))
                        .toList());
    }

    private static Paper left(Paper paper, Map<String, Integer> entries, boolean used) {
        List<Leave> endorsements = paper.endorsements().stream()
                .filter(leave -> leave.entries() == 0 || leave.entries() > entries.getOrDefault(leave.destination(), 0))
                .toList();
        Trips trips = used && paper.trips() == Trips.ONE ? Trips.NONE : paper.trips();
        return new Paper(paper.kind(), paper.expiresOn(), endorsements, paper.ports(), trips);
    }
}
