package org.panprd.marketplace.departure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.departure.NameLists.Head;
import org.panprd.marketplace.departure.NameLists.SealedEntry;
import org.panprd.marketplace.platform.Json;
import org.panprd.marketplace.platform.MasterKeys;
import org.panprd.marketplace.traveller.Identity;
import org.panprd.marketplace.traveller.PersonalCipher;
import org.panprd.marketplace.traveller.PersonalCipher.Place;
import org.panprd.marketplace.traveller.PersonalKeys;

/** Keeps submitted lists, each person sealed by the key of the traveller who booked for them. */
@ApplicationScoped
class KeepNameLists {
    @Inject
    NameLists lists;

    @Inject
    PersonalKeys keys;

    @Inject
    MasterKeys masterKeys;

    /** What the hash is made of, person by person. */
    private record Line(String participant, Identity identity) {}

    /** Everybody on it is known. */
    @Transactional(TxType.MANDATORY)
    void add(String operator, Departure departure, NameList list) {
        Map<String, PersonalCipher> ciphers = new HashMap<>();
        List<SealedEntry> entries = new ArrayList<>();
        for (Listed one : list.roll().people()) {
            int position = entries.size() + 1;
            PersonalCipher key = ciphers.computeIfAbsent(
                    one.traveller(), traveller -> keys.find(traveller).orElseThrow());
            String person = key.seal(Json.write(one.known().orElseThrow()), placeOf(list.id(), position));
            entries.add(new SealedEntry(list.id(), position, one.key(), one.traveller(), one.lastDay(), person));
        }
        lists.add(
                operator,
                departure,
                new Head(
                        list.id(),
                        list.version(),
                        list.submittedAt(),
                        list.submittedBy(),
                        list.reason() == null ? null : list.reason().name(),
                        list.roll().hasLeader(),
                        Json.write(list.tour()),
                        Json.write(list.changes()),
                        list.hash()),
                entries);
    }

    /** All versions, the first one first. One that says something else than when it was submitted is no list: an error. */
    @Transactional(TxType.MANDATORY)
    List<NameList> of(String operator, Departure departure) {
        List<Head> heads = lists.of(operator, departure);
        Map<String, Optional<PersonalCipher>> ciphers = new HashMap<>();
        Map<UUID, List<Listed>> people = new HashMap<>();
        lists.entries(departure.listing().tenant(), heads.stream().map(Head::id).toList())
                .forEach(entry -> people.computeIfAbsent(entry.list(), any -> new ArrayList<>())
                        .add(open(entry, ciphers.computeIfAbsent(entry.traveller(), keys::find))));
        return heads.stream()
                .map(head -> checked(list(head, new Roll(people.getOrDefault(head.id(), List.of()), head.hasLeader()))))
                .toList();
    }

    /** Of all that is known of the people, in their order; the same text always gives the same. */
    String hash(Roll roll) {
        return masterKeys.hash(Json.write(roll.people().stream()
                .flatMap(one ->
                        one.known().stream().map(who -> new Line(one.key().toString(), who)))
                .toList()));
    }

    static Listed open(SealedEntry entry, Optional<PersonalCipher> cipher) {
        String sealed = entry.person();
        Identity identity = sealed == null
                ? null
                : cipher.flatMap(key -> key.openOwn(sealed, placeOf(entry.list(), entry.position())))
                        .map(text -> Json.read(text, Identity.class))
                        .orElse(null);
        return new Listed(entry.key(), entry.traveller(), entry.lastDay(), identity);
    }

    private NameList checked(NameList list) {
        List<Listed> people = list.roll().people();
        boolean whole =
                !people.isEmpty() && people.stream().allMatch(one -> one.known().isPresent());
        if (whole && !hash(list.roll()).equals(list.hash())) {
            throw new IllegalStateException("Name list " + list.id() + " is not what was submitted");
        }
        return list;
    }

    private static NameList list(Head head, Roll roll) {
        @Nullable String reason = head.reason();
        return new NameList(
                head.id(),
                head.version(),
                head.submittedAt(),
                head.submittedBy(),
                reason == null ? null : AmendmentReason.valueOf(reason),
                Json.read(head.content(), TourContent.class),
                roll,
                List.of(Json.read(head.changes(), Change[].class)),
                head.hash());
    }

    private static Place placeOf(UUID list, int position) {
        return new Place("name_list_entry.person", list + "/" + position);
    }
}
