package org.panprd.marketplace.web.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A person on the traveller's list; in a list masked, but for the name. A document's number always is. */
public record Companion(
        String id,
        String fullName,
        String birthDate,
        String nationality,
        String residence,
        @Nullable String phone,
        @Nullable String email,
        @Nullable String sex,
        @Nullable String latinName,
        List<Document> documents) {

    /** What a companion travels on. */
    public record Document(
            String id,
            String kind,
            String number,
            @Nullable String issuingCountry,
            @Nullable LocalDate expiresOn,
            @Nullable String latinName,
            @Nullable List<Endorsement> endorsements,
            @Nullable String trips,
            @Nullable List<String> ports,
            @Nullable String counterpartArea) {}

    /** Leave to go to Hong Kong or Macau; {@code entries} is 0 for as often as one likes. */
    public record Endorsement(String destination, String kind, int entries, LocalDate validUntil) {}

    /** The document of that id. */
    public Optional<Document> findDocument(String documentId) {
        return documents.stream()
                .filter(document -> document.id().equals(documentId))
                .findFirst();
    }

    /** All of a traveller's companions. */
    public record All(List<Companion> items) {
        /** The one of that id, masked. */
        public Optional<Companion> find(String id) {
            return items.stream().filter(companion -> companion.id().equals(id)).findFirst();
        }
    }

    /** The whole number of a document. */
    public record DocumentNumber(String number) {}

    /** What a new companion or document is known by. */
    public record Created(String id) {}
}
