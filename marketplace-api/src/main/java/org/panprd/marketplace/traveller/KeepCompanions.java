package org.panprd.marketplace.traveller;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.panprd.marketplace.audit.AuditTrail;
import org.panprd.marketplace.kernel.CommonProblem;
import org.panprd.marketplace.kernel.Refusal;
import org.panprd.marketplace.platform.Json;
import org.panprd.marketplace.traveller.CompanionView.DocumentView;
import org.panprd.marketplace.traveller.Companions.SealedDocument;
import org.panprd.marketplace.traveller.Companions.SealedPerson;
import org.panprd.marketplace.traveller.PersonalCipher.Place;

/** Keeps a traveller's list of companions. */
@ApplicationScoped
class KeepCompanions {
    private static final int MAX_COMPANIONS = 50;

    @Inject
    Companions companions;

    @Inject
    PersonalKeys keys;

    @Inject
    AuditTrail trail;

    @Inject
    Event<CompanionChanged> changed;

    @Inject
    Clock clock;

    /** Masked. */
    @Transactional
    List<CompanionView> list(String traveller) {
        return keys.find(traveller).stream()
                .flatMap(key -> {
                    List<SealedDocument> documents = companions.allDocuments(traveller);
                    return companions.all(traveller).stream()
                            .map(companion -> CompanionView.masked(
                                    companion.id(),
                                    open(key, companion),
                                    views(
                                            key,
                                            documents.stream()
                                                    .filter(one ->
                                                            one.companion().equals(companion.id()))
                                                    .toList())));
                })
                .toList();
    }

    /** Whole but for the numbers of documents; the look is written down. */
    @Transactional
    CompanionView show(String traveller, UUID id) {
        SealedPerson companion = find(traveller, id);
        PersonalCipher key = keys.find(traveller).orElseThrow();
        trail.done("companion.seen", List.of(), "companion", id);
        return CompanionView.whole(id, open(key, companion), views(key, companions.documentsOf(traveller, id)));
    }

    @Transactional
    UUID add(String traveller, NewCompanion request) {
        Person person = ReadCompanion.read(request, today());
        PersonalCipher key = keys.alone(traveller);
        if (companions.all(traveller).size() >= MAX_COMPANIONS) {
            throw new Refusal(TravellerProblem.LIST_FULL);
        }
        UUID id = UUID.randomUUID();
        companions.add(traveller, seal(key, id, person), clock.instant());
        trail.done("companion.added", List.of(), "companion", id);
        return id;
    }

    /** Puts right what was wrong (PIPL art. 46); the documents must still be that person's. */
    @Transactional
    void correct(String traveller, UUID id, NewCompanion request) {
        Person person = ReadCompanion.read(request, today());
        PersonalCipher key = keys.alone(traveller);
        find(traveller, id);
        boolean fits = companions.documentsOf(traveller, id).stream()
                .allMatch(document -> ReadDocument.fits(open(key, document), person));
        if (!fits) {
            throw Refusal.invalid("birthDate", "documents-differ");
        }
        companions.correct(traveller, seal(key, id, person), clock.instant());
        trail.done("companion.corrected", List.of(), "companion", id);
        changed.fire(new CompanionChanged(traveller, id));
    }

    @Transactional
    void remove(String traveller, UUID id) {
        if (!companions.remove(traveller, id)) {
            throw new Refusal(CommonProblem.NOT_FOUND);
        }
        trail.done("companion.removed", List.of(), "companion", id);
    }

    private SealedPerson find(String traveller, UUID id) {
        return companions.find(traveller, id).orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND));
    }

    /** All regions are eight hours ahead of UTC. */
    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.ofHours(8));
    }

    static SealedPerson seal(PersonalCipher key, UUID id, Person person) {
        return new SealedPerson(id, key.seal(Json.write(person), placeOfPerson(id)));
    }

    static Person open(PersonalCipher key, SealedPerson companion) {
        return Json.read(key.open(companion.person(), placeOfPerson(companion.id())), Person.class);
    }

    static TravelDocument open(PersonalCipher key, SealedDocument document) {
        return Json.read(key.open(document.document(), placeOfDocument(document.id())), TravelDocument.class);
    }

    static Place placeOfDocument(UUID id) {
        return new Place("companion_document.document", id);
    }

    private static Place placeOfPerson(UUID id) {
        return new Place("companion.person", id);
    }

    private static List<DocumentView> views(PersonalCipher key, List<SealedDocument> documents) {
        return documents.stream()
                .map(document -> DocumentView.of(document.id(), open(key, document)))
                .toList();
    }
}
