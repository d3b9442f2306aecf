package org.panprd.marketplace.border;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who wants to cross, as far as the rules ask.
 *
 * @param document code of its kind
 * @param expiresOn the last day on which it is valid; absent if it is valid for ever
 * @param ages on the day of crossing: one, or two where only the year of birth is known
 * @param visas the countries and territories for whose entry there is a visa that fits
 * @param permitPorts codes of the only ports for which the document is good; empty for all
 * @param permitUsed whether the document was for one trip, and that is made or booked
 */
record Traveller(
        String nationality,
        String residence,
        String document,
        @Nullable LocalDate expiresOn,
        List<Integer> ages,
        List<String> visas,
        List<Leave> endorsements,
        List<String> permitPorts,
        boolean permitUsed) {

    static final int ADULT = 18;

    Traveller {
        ages = List.copyOf(ages);
        visas = List.copyOf(visas);
        endorsements = List.copyOf(endorsements);
        permitPorts = List.copyOf(permitPorts);
    }

    /** An endorsement in the permit. */
    record Leave(String destination, String kind, LocalDate validUntil) {}

    /** Whether the document lets its holder through a port at all, whatever the way. */
    boolean mayUse(String port) {
        return permitPorts.isEmpty() || permitPorts.contains(port);
    }

    boolean isAdult() {
        return ages.stream().allMatch(age -> age >= ADULT);
    }
}
