package org.panprd.marketplace.wellness;

import java.time.Period;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.platform.Faults;
import org.panprd.marketplace.traveller.TravelPapers.Holder;
import org.panprd.marketplace.wellness.NewScreening.Participant;
import org.panprd.marketplace.wellness.ScreenParty.Item;
import org.panprd.marketplace.wellness.ScreenParty.Person;

/**
 * Reads the answers that come with a booking: for each programme, of as many participants as take part in it. The least is
 * asked of them: of a companion not even the age, of others the age on the day and no birth date.
 */
final class ReadScreenings {
    private static final int MOST_REPORTS = 10;

    private final List<Asking> asking;
    private final List<Person> persons;
    private final Map<UUID, Holder> companions;
    private final List<UUID> ownReports;
    private final Faults faults;

    ReadScreenings(
            List<Asking> asking,
            List<Person> persons,
            Map<UUID, Holder> companions,
            List<UUID> ownReports,
            Faults faults) {
        this.asking = asking;
        this.persons = persons;
        this.companions = companions;
        this.ownReports = ownReports;
        this.faults = faults;
    }

    /** An item whose programme asks something. */
    record Asking(Item item, Programme programme) {}

    /** Somebody and what they answered. */
    record Guest(Asking asking, int participant, Screen.Guest guest, List<UUID> reports) {
        /** Not to be written anywhere. */
        @Override
        public String toString() {
            return "a guest";
        }
    }

    /** Worth something only if there are no faults. */
    List<Guest> read(List<@Nullable NewBookedScreening> sent) {
        List<Guest> guests = new ArrayList<>();
        Set<Asking> answered = new HashSet<>();
        for (int i = 0; i < sent.size(); i++) {
            String at = "screenings[" + i + "]";
            NewBookedScreening screening = sent.get(i);
            List<Asking> meant = screening == null ? List.of() : meant(screening);
            boolean isAsked = faults.require(
                    !meant.isEmpty() && meant.stream().noneMatch(answered::contains),
                    at + ".listingId",
                    "no-questionnaire");
            if (isAsked && screening != null) {
                answered.addAll(meant);
                meant.forEach(one -> guests.addAll(read(one, screening, at)));
            }
        }
        for (Asking one : asking) {
            faults.require(
                    answered.contains(one),
                    "screenings",
                    "screening-needed",
                    one.item().listing());
        }
        return guests;
    }

    /** A route may come to the same programme twice; it is answered once. */
    private List<Asking> meant(NewBookedScreening screening) {
        return asking.stream()
                .filter(one -> Objects.equals(screening.item(), one.item().wish())
                        && one.item().listing().toString().equals(screening.listingId()))
                .toList();
    }

    private List<Guest> read(Asking one, NewBookedScreening screening, String at) {
        int current = one.programme().version().version();
        Integer version = screening.version();
        if (!faults.require(version != null && version == current, at + ".version", "questionnaire-version", current)) {
            return List.of();
        }
        List<NewBookedScreening.@Nullable Guest> sent =
                screening.participants() == null ? List.of() : screening.participants();
        int needed = one.item().persons();
        faults.require(sent.size() == needed, at + ".participants", "participants", needed);
        ReadGuests answers = new ReadGuests(one.programme().version(), faults);
        Set<Integer> seen = new HashSet<>();
        List<Guest> guests = new ArrayList<>();
        for (int i = 0; i < Math.min(sent.size(), needed); i++) {
            NewBookedScreening.Guest guest = sent.get(i);
            String field = at + ".participants[" + i + "]";
            Integer number = guest == null ? null : guest.participant();
            boolean isKnown = number != null && number >= 0 && number < persons.size() && seen.add(number);
            if (faults.require(isKnown, field + ".participant", "unknown-value") && guest != null && number != null) {
                Screen.Guest read = answers.read(new Participant(age(one, number, guest), guest.answers()), field);
                guests.add(new Guest(one, number, read, reports(guest, field)));
            }
        }
        return guests;
    }

    private @Nullable Integer age(Asking one, int number, NewBookedScreening.Guest guest) {
        return Optional.ofNullable(persons.get(number).companion())
                .map(companions::get)
                .map(holder ->
                        Period.between(holder.birthDate(), one.item().date()).getYears())
                .orElse(guest.age());
    }

    private List<UUID> reports(NewBookedScreening.Guest guest, String at) {
        List<@Nullable UUID> sent = guest.reports() == null ? List.of() : guest.reports();
        List<UUID> reports = sent.stream()
                .flatMap(report -> Optional.ofNullable(report).stream())
                .filter(ownReports::contains)
                .distinct()
                .toList();
        faults.require(
                reports.size() == sent.size() && reports.size() <= MOST_REPORTS, at + ".reports", "unknown-value");
        return reports;
    }
}
