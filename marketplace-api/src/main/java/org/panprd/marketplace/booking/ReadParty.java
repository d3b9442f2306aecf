package org.panprd.marketplace.booking;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.booking.NewBooking.Contact;
import org.panprd.marketplace.booking.NewBooking.Participant;
import org.panprd.marketplace.kernel.CommonProblem;
import org.panprd.marketplace.kernel.Party;
import org.panprd.marketplace.kernel.Refusal;
import org.panprd.marketplace.platform.Faults;
import org.panprd.marketplace.platform.Languages;
import org.panprd.marketplace.tenants.Origins;
import org.panprd.marketplace.tenants.Unit;

/** Checks who books and who travels. */
final class ReadParty {
    private static final Pattern KIND = Pattern.compile("[A-Za-z]{1,20}");
    private static final int MAX_NAME = 100;

    private ReadParty() {}

    /**
     * A checked contact and those who travel.
     *
     * @param conditions on which some of them may cross a border
     */
    record Travellers(Contact contact, List<Participant> participants, List<Condition> conditions) {
        /** Sealed before there were conditions, it has none. */
        Travellers {
            participants = List.copyOf(participants);
            conditions = conditions == null ? List.of() : List.copyOf(conditions);
        }

        Travellers with(List<Participant> others) {
            return new Travellers(contact, others, conditions);
        }

        /** The same who book, with those who travel. */
        Travellers as(Travellers others) {
            return new Travellers(contact, others.participants(), others.conditions());
        }

        Travellers on(List<Condition> found) {
            return new Travellers(contact, participants, found);
        }
    }

    /** Participants are, kind by kind, one of these parties, which are all of one size. */
    static Travellers read(NewBooking request, List<Party> parties) {
        Faults faults = new Faults();
        Contact contact = stripped(request.contact());
        if (contact == null) {
            faults.add("contact", "required");
        } else {
            check(contact, faults);
        }
        List<@Nullable Participant> participants = request.participants() == null ? List.of() : request.participants();
        int persons = parties.get(0).persons();
        faults.require(participants.size() == persons, "participants", "participants", persons);
        List<Optional<Unit>> kinds = new ArrayList<>();
        for (int i = 0; i < Math.min(participants.size(), Party.MAX_PERSONS); i++) {
            kinds.add(check(participants.get(i), "participants[" + i + "]", faults));
        }
        if (parties.stream().noneMatch(party -> tooMany(kinds, party).isEmpty())) {
            tooMany(kinds, parties.get(0))
                    .forEach(i -> faults.add("participants[" + i + "].unit", "participant-kinds", parties.get(0)));
        }
        faults.refuse();
        return new Travellers(
                Optional.ofNullable(contact).orElseThrow(() -> new Refusal(CommonProblem.INVALID_REQUEST)),
                participants.stream()
                        .flatMap(p -> Optional.ofNullable(p).stream())
                        .toList(),
                List.of());
    }

    private static @Nullable Contact stripped(@Nullable Contact contact) {
        return contact == null
                ? null
                : new Contact(
                        strip(contact.fullName()),
                        strip(contact.email()),
                        strip(contact.phone()),
                        contact.language(),
                        contact.origin());
    }

    private static @Nullable String strip(@Nullable String text) {
        return text == null ? null : text.strip();
    }

    private static void check(Contact contact, Faults faults) {
        faults.text(contact.fullName(), "contact.fullName", MAX_NAME);
        faults.email(contact.email(), "contact.email");
        String language = contact.language();
        faults.require(language == null || Languages.find(language).isPresent(), "contact.language", "unknown-value");
        faults.phone(contact.phone(), "contact.phone");
        String origin = contact.origin();
        faults.require(origin == null || Origins.ALL.contains(origin), "contact.origin", "unknown-value");
    }

    /** Which of them there are more of than of their kind in the party. */
    private static List<Integer> tooMany(List<Optional<Unit>> kinds, Party party) {
        var counts = new EnumMap<Unit, Integer>(Unit.class);
        return IntStream.range(0, kinds.size())
                .filter(i -> kinds.get(i)
                        .filter(kind -> counts.merge(kind, 1, Integer::sum) > party.count(kind))
                        .isPresent())
                .boxed()
                .toList();
    }

    /** The kind of the participant, if it is one. */
    private static Optional<Unit> check(@Nullable Participant participant, String at, Faults faults) {
        if (participant == null) {
            faults.add(at, "required");
            return Optional.empty();
        }
        faults.text(participant.fullName(), at + ".fullName", MAX_NAME);
        Optional<Unit> kind = Optional.ofNullable(participant.unit())
                .filter(unit -> KIND.matcher(unit).matches())
                .flatMap(unit -> Party.parse(unit + ":1"))
                .map(one -> one.units().keySet().iterator().next());
        faults.require(kind.isPresent(), at + ".unit", "unit");
        return kind;
    }
}
