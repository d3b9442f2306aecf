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
import org.panprd.marketplace.platform.MasterKeys;
import org.panprd.marketplace.tenancy.Regions;
import org.panprd.marketplace.traveller.Companions.SealedDocument;
import org.panprd.marketplace.traveller.Companions.SealedPerson;

/** Keeps the documents of companions, for as long as the traveller agrees to it. */
@ApplicationScoped
class KeepDocuments {
    private static final int MAX_DOCUMENTS = 10;

    @Inject
    Companions companions;

    @Inject
    ManageConsents consents;

    @Inject
    PersonalKeys keys;

    @Inject
    MasterKeys masterKeys;

    @Inject
    AuditTrail trail;

    @Inject
    Regions regions;

    @Inject
    Event<CompanionChanged> changed;

    @Inject
    Clock clock;

    /** Refused without consent, if it is on the list already (whoever's), or if the companion has enough of them. */
    @Transactional
    UUID add(String traveller, UUID companion, NewDocument request) {
        PersonalCipher key = keys.alone(traveller);
        SealedPerson holder =
                companions.find(traveller, companion).orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND));
        consents.require(traveller, Purpose.DOCUMENTS);
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.ofHours(8));
        TravelDocument document = ReadDocument.read(
                request,
                KeepCompanions.open(key, holder),
                today,
                regions.shared().border());
        String hash = masterKeys.hash(traveller + "/" + document.identity());
        if (companions.hasDocument(traveller, hash)) {
            throw new Refusal(TravellerProblem.DOCUMENT_TWICE);
        }
        if (companions.documentsOf(traveller, companion).size() >= MAX_DOCUMENTS) {
            throw new Refusal(TravellerProblem.LIST_FULL);
        }
        UUID id = UUID.randomUUID();
        String sealed = key.seal(Json.write(document), KeepCompanions.placeOfDocument(id));
        companions.addDocument(traveller, new SealedDocument(id, companion, sealed), hash, clock.instant());
        trail.done("document.added", List.of(), "document", id);
        changed.fire(new CompanionChanged(traveller, companion));
        return id;
    }

    /** The whole number; the look is written down. */
    @Transactional
    String number(String traveller, UUID companion, UUID id) {
        SealedDocument found = companions.documentsOf(traveller, companion).stream()
                .filter(document -> document.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND));
        trail.done("document.seen", List.of(), "document", id);
        return KeepCompanions.open(keys.find(traveller).orElseThrow(), found).number();
    }

    @Transactional
    void remove(String traveller, UUID companion, UUID id) {
        if (!companions.removeDocument(traveller, companion, id)) {
            throw new Refusal(CommonProblem.NOT_FOUND);
        }
        trail.done("document.removed", List.of(), "document", id);
    }
}
