package org.panprd.marketplace.traveller;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.platform.Texts;
import org.panprd.marketplace.tenants.Language;
import org.panprd.marketplace.traveller.Companions.SealedDocument;

/** The companions that are held, with their documents, whole. */
@ApplicationScoped
class CompanionRecords implements PersonalRecords {
    @Inject
    Companions companions;

    @Inject
    PersonalKeys keys;

    @Override
    public String name() {
        return "companions";
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public List<Map<String, Object>> held(String traveller, Language language) {
        PersonalCipher key = keys.find(traveller).orElse(null);
        if (key == null) {
            return List.of();
        }
        List<SealedDocument> documents = companions.allDocuments(traveller);
        return companions.all(traveller).stream()
                .map(companion -> person(
                        KeepCompanions.open(key, companion),
                        documents.stream()
                                .filter(one -> one.companion().equals(companion.id()))
                                .map(one -> document(KeepCompanions.open(key, one), language))
                                .toList()))
                .toList();
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public void erase(String traveller) {
        companions.removeAll(traveller);
    }

    private static Map<String, Object> person(Person person, List<Map<String, Object>> documents) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("fullName", person.fullName());
        fields.put("birthDate", person.birthDate().toString());
        fields.put("nationality", person.nationality());
        fields.put("residence", person.residence());
        put(fields, "phone", person.phone());
        put(fields, "email", person.email());
        put(fields, "sex", person.sex());
        put(fields, "latinName", person.latinName());
        fields.put("documents", documents);
        return fields;
    }

    private static Map<String, Object> document(TravelDocument document, Language language) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("kind", Texts.text(language, "document." + document.kind().name()));
        fields.put("number", document.number());
        put(fields, "issuingCountry", document.issuingCountry());
        put(fields, "expiresOn", document.expiresOn());
        put(fields, "latinName", document.latinName());
        put(fields, "trips", document.trips());
        put(fields, "counterpartArea", document.counterpartArea());
        if (!document.ports().isEmpty()) {
            fields.put("ports", String.join(", ", document.ports()));
        }
        if (!document.endorsements().isEmpty()) {
            fields.put(
                    "endorsements",
                    document.endorsements().stream()
                            .map(CompanionRecords::endorsement)
                            .toList());
        }
        return fields;
    }

    private static Map<String, Object> endorsement(TravelDocument.Endorsement endorsement) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("destination", endorsement.destination());
        fields.put("kind", endorsement.kind());
        fields.put("entries", String.valueOf(endorsement.entries()));
        fields.put("expiresOn", endorsement.validUntil().toString());
        return fields;
    }

    private static void put(Map<String, Object> fields, String name, @Nullable Object value) {
        if (value != null) {
            fields.put(name, value.toString());
        }
    }
}
