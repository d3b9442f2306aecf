package org.panprd.marketplace.departure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.audit.AuditTrail;
import org.panprd.marketplace.booking.ParticipantKey;
import org.panprd.marketplace.departure.DepartureView.Submitted;
import org.panprd.marketplace.departure.FindDeparture.Found;
import org.panprd.marketplace.kernel.Refusal;

/** Freezes who travels on a departure as its name list, or as the next version of it. */
@ApplicationScoped
class SubmitNameList {
    @Inject
    FindDeparture findDeparture;

    @Inject
    ShowDeparture departures;

    @Inject
    KeepNameLists nameLists;

    @Inject
    AuditTrail trail;

    @Inject
    Clock clock;

    /** What is to be submitted. */
    private record Draft(int version, String by, @Nullable AmendmentReason reason, Roll roll, List<Change> changes) {}

    /** Somebody on the list of whom something is missing. */
    private record Incomplete(String participant, int position, List<String> missing) {}

    /**
     * Submits the first version.
     *
     * @param leader of those who travel; nobody, if left out
     * @throws Refusal NAME_LIST_SUBMITTED, DEPARTURE_LEFT or NAME_LIST_INCOMPLETE
     */
    @Transactional
    Submitted submit(DepartureAddress address, String by, @Nullable String leader) {
        Found found = toCome(address);
        if (!versions(address, found).isEmpty()) {
            throw new Refusal(DepartureProblem.NAME_LIST_SUBMITTED);
        }
        Roll roll = complete(found, leader, null);
        trail.done("name-list.submitted", List.of(address.tenant()), "departure", found.departure());
        return add(address, found, new Draft(1, by, null, roll, List.of()));
    }

    /**
     * Submits the next version.
     *
     * @param reason one of {@link AmendmentReason}
     * @param leader as before, if left out
     * @throws Refusal NAME_LIST_NOT_SUBMITTED, NAME_LIST_UNCHANGED, DEPARTURE_LEFT or NAME_LIST_INCOMPLETE
     */
    @Transactional
    Submitted amend(DepartureAddress address, String by, @Nullable String reason, @Nullable String leader) {
        AmendmentReason why = Stream.of(AmendmentReason.values())
                .filter(one -> one.name().equals(reason))
                .findFirst()
                .orElseThrow(() -> Refusal.invalid("reason", "one-of", List.of(AmendmentReason.values())));
        Found found = toCome(address);
        List<NameList> versions = versions(address, found);
        if (versions.isEmpty()) {
            throw new Refusal(DepartureProblem.NAME_LIST_NOT_SUBMITTED);
        }
        NameList last = versions.get(versions.size() - 1);
        Roll roll = complete(found, leader, last.roll().leader().orElse(null));
        List<Change> changes = roll.changesSince(last.roll());
        if (changes.isEmpty()) {
            throw new Refusal(DepartureProblem.NAME_LIST_UNCHANGED);
        }
        trail.done("name-list.amended", List.of(address.tenant()), "departure", found.departure());
        return add(address, found, new Draft(last.version() + 1, by, why, roll, changes));
    }

    private Found toCome(DepartureAddress address) {
        Found found = findDeparture.find(address);
        if (!clock.instant().isBefore(found.startsAt())) {
            throw new Refusal(DepartureProblem.DEPARTURE_LEFT);
        }
        return found;
    }

    private List<NameList> versions(DepartureAddress address, Found found) {
        return nameLists.of(address.operator(), found.departure());
    }

    private Roll complete(Found found, @Nullable String asked, @Nullable ParticipantKey before) {
        Optional<ParticipantKey> leader = Optional.ofNullable(asked).flatMap(ParticipantKey::parse);
        Roll roll = departures.roll(found.departure(), leader.orElse(asked == null ? before : null));
        if (asked != null && !roll.hasLeader()) {
            throw Refusal.invalid("leader", "not-travelling");
        }
        int unknown = found.persons() - roll.people().size();
        List<Listed> incomplete = roll.incomplete();
        if (unknown != 0 || !incomplete.isEmpty() || roll.people().isEmpty()) {
            throw new Refusal(
                    DepartureProblem.NAME_LIST_INCOMPLETE,
                    Map.of(
                            "unknown",
                            unknown,
                            "participants",
                            incomplete.stream()
                                    .map(one -> new Incomplete(
                                            one.key().toString(), roll.people().indexOf(one) + 1, one.missing()))
                                    .toList()));
        }
        return roll;
    }

    private Submitted add(DepartureAddress address, Found found, Draft draft) {
        NameList list = new NameList(
                UUID.randomUUID(),
                draft.version(),
                clock.instant(),
                draft.by(),
                draft.reason(),
                found.tour(),
                draft.roll(),
                draft.changes(),
                nameLists.hash(draft.roll()));
        nameLists.add(address.operator(), found.departure(), list);
        return new Submitted(list.version(), list.roll().people().size());
    }
}
