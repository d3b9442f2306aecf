package org.panprd.marketplace.booking;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.panprd.marketplace.traveller.TravelPapers.Holder;
import org.panprd.marketplace.traveller.TravelPapers.Leave;
import org.panprd.marketplace.traveller.TravelPapers.Paper;

/** How often each companion enters Hong Kong and Macau on trips that are booked, and what that leaves of an endorsement. */
final class Entries {
    private final Map<UUID, Map<String, Integer>> used = new HashMap<>();

    /** The companion enters a territory once more. */
    void add(UUID companion, String territory) {
        used.computeIfAbsent(companion, any -> new HashMap<>()).merge(territory, 1, Integer::sum);
    }

    /** Without the endorsements that are used up. */
    Holder left(UUID companion, Holder holder) {
        Map<String, Integer> entered = used.getOrDefault(companion, Map.of());
        return new Holder(
                holder.birthDate(),
                holder.nationality(),
                holder.residence(),
                holder.papers().stream().map(paper -> left(paper, entered)).toList());
    }

    private static Paper left(Paper paper, Map<String, Integer> entered) {
        List<Leave> endorsements = paper.endorsements().stream()
                .filter(leave -> leave.entries() == 0 || leave.entries() > entered.getOrDefault(leave.destination(), 0))
                .toList();
        return new Paper(paper.kind(), paper.expiresOn(), endorsements, paper.ports());
    }
}
