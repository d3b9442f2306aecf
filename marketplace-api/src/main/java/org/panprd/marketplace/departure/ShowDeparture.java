package org.panprd.marketplace.departure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.audit.AuditTrail;
import org.panprd.marketplace.booking.ParticipantKey;
import org.panprd.marketplace.booking.TourParticipants;
import org.panprd.marketplace.departure.DepartureView.ChangeView;
import org.panprd.marketplace.departure.DepartureView.ParticipantView;
import org.panprd.marketplace.departure.DepartureView.VersionView;
import org.panprd.marketplace.departure.FindDeparture.Found;
import org.panprd.marketplace.kernel.CommonProblem;
import org.panprd.marketplace.kernel.Refusal;
import org.panprd.marketplace.tenants.Language;
import org.panprd.marketplace.traveller.Identity;

/** Shows an operator one of its departures and who travels on it, masked. */
@ApplicationScoped
class ShowDeparture {
    @Inject
    FindDeparture findDeparture;

    @Inject
    TourParticipants participants;

    @Inject
    KeepNameLists nameLists;

    @Inject
    AuditTrail trail;

    @Inject
    Clock clock;

    @Transactional
    DepartureView show(DepartureAddress address, Language language) {
        Found found = findDeparture.find(address);
        List<NameList> versions = nameLists.of(address.operator(), found.departure());
        Roll last = versions.isEmpty()
                ? new Roll(List.of(), false)
                : versions.get(versions.size() - 1).roll();
        Roll now = roll(found.departure(), last.leader().orElse(null));
        int unknown = found.persons() - now.people().size();
        List<ParticipantView> people = new ArrayList<>();
        now.people().forEach(one -> people.add(ParticipantView.of(people.size() + 1, one)));
        return new DepartureView(
                found.departure().listing().toString(),
                found.tour().title().in(language),
                found.departure().option(),
                found.tour().option().in(language),
                found.tour().port().in(language),
                found.departure().date(),
                found.lastDay(),
                found.tour().out(),
                found.tour().in(),
                found.departure().startTime(),
                found.seats(),
                found.group(),
                found.persons(),
                unknown,
                unknown == 0 && !people.isEmpty() && now.incomplete().isEmpty(),
                !clock.instant().isBefore(found.startsAt()),
                people,
                versions(versions),
                versions.isEmpty() || last.people().isEmpty() ? List.of() : views(now.changesSince(last), now, last));
    }

    /** The whole number; the look is written down. */
    @Transactional
    String number(DepartureAddress address, String participant) {
        Found found = findDeparture.find(address);
        Identity who = roll(found.departure(), null).people().stream()
                .filter(one -> one.key().toString().equals(participant))
                .findFirst()
                .flatMap(Listed::known)
                .orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND));
        trail.done("participant.number-seen", List.of(address.tenant()), "participant", participant);
        return who.documentNumber();
    }

    /** Who travels now. */
    Roll roll(Departure departure, @Nullable ParticipantKey leader) {
        return Roll.of(
                participants.on(departure.listing(), departure.option(), departure.date(), departure.startTime()),
                leader);
    }

    private static List<VersionView> versions(List<NameList> lists) {
        List<VersionView> views = new ArrayList<>();
        Roll before = new Roll(List.of(), false);
        for (NameList list : lists) {
            Roll roll = list.roll();
            AmendmentReason reason = list.reason();
            views.add(new VersionView(
                    list.version(),
                    list.submittedAt(),
                    list.submittedBy(),
                    reason == null ? null : reason.name(),
                    roll.leader().map(ParticipantKey::toString).orElse(null),
                    roll.people().size(),
                    !roll.people().isEmpty(),
                    list.hash(),
                    views(list.changes(), roll, before)));
            before = roll;
        }
        return views;
    }

    private static List<ChangeView> views(List<Change> changes, Roll now, Roll before) {
        return changes.stream()
                .map(change -> new ChangeView(
                        change.kind().name(),
                        change.participant(),
                        name(change.participant(), now)
                                .or(() -> name(change.participant(), before))
                                .orElse(null),
                        change.fields()))
                .toList();
    }

    static Optional<String> name(String participant, Roll roll) {
        return roll.people().stream()
                .filter(one -> one.key().toString().equals(participant))
                .findFirst()
                .flatMap(Listed::known)
                .map(Identity::fullName);
    }
}
