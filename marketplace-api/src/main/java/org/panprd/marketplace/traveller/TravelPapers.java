package org.panprd.marketplace.traveller;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** With which documents a traveller's companions may travel; without their numbers, unless these are asked for. */
@ApplicationScoped
public class TravelPapers {
    @Inject
    Companions companions;

    @Inject
    PersonalKeys keys;

    /** A companion. */
    public record Holder(LocalDate birthDate, String nationality, String residence, List<Paper> papers) {}

    /**
     * A document.
     *
     * @param kind code of its kind
     * @param expiresOn the last day on which it is valid; absent if it is valid for ever
     * @param ports codes of the only ones that it is good for; empty for all
     */
    public record Paper(
            String kind, @Nullable LocalDate expiresOn, List<Leave> endorsements, List<String> ports, Trips trips) {}

    /** For how many trips a document is still good. */
    public enum Trips {
        MANY,
        ONE,
        NONE
    }

    /** Leave to go to Hong Kong or Macau; {@code entries} is 0 for as often as one likes. */
    public record Leave(String destination, String kind, int entries, LocalDate validUntil) {}

    /** All companions by their ids, in two statements. */
    @Transactional(TxType.MANDATORY)
    public Map<UUID, Holder> of(String traveller) {
        Map<UUID, Holder> holders = new HashMap<>();
        keys.find(traveller).ifPresent(key -> {
            var documents = companions.allDocuments(traveller);
            companions.all(traveller).forEach(companion -> {
                Person person = KeepCompanions.open(key, companion);
                List<Paper> papers = documents.stream()
                        .filter(document -> document.companion().equals(companion.id()))
                        .map(document -> paper(KeepCompanions.open(key, document)))
                        .toList();
                holders.put(
                        companion.id(),
                        new Holder(person.birthDate(), person.nationality(), person.residence(), papers));
            });
        });
        return holders;
    }

    /** The same with all that a border inspection asks for: one for each of their documents, in the order of the papers. */
    @Transactional(TxType.MANDATORY)
    public Map<UUID, List<Identity>> identities(String traveller) {
        Map<UUID, List<Identity>> identities = new HashMap<>();
        keys.find(traveller).ifPresent(key -> {
            var documents = companions.allDocuments(traveller);
            companions.all(traveller).forEach(companion -> {
                Person person = KeepCompanions.open(key, companion);
                identities.put(
                        companion.id(),
                        documents.stream()
                                .filter(document -> document.companion().equals(companion.id()))
                                .map(document -> Identity.of(person, KeepCompanions.open(key, document)))
                                .toList());
            });
        });
        return identities;
    }

    private static Paper paper(TravelDocument document) {
        return new Paper(
                document.kind().name(),
                document.expiresOn(),
                document.endorsements().stream()
                        .map(leave -> new Leave(leave.destination(), leave.kind(), leave.entries(), leave.validUntil()))
                        .toList(),
                document.ports(),
                document.trips() == TravelDocument.Trips.ONE ? Trips.ONE : Trips.MANY);
    }
}
