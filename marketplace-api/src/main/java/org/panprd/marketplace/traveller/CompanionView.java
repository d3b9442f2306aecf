package org.panprd.marketplace.traveller;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.traveller.TravelDocument.Endorsement;
import org.panprd.marketplace.traveller.TravelDocument.Trips;

/**
 * A companion. In a list, birth date, telephone and mail are masked; the number of a document always is.
 *
 * @param birthDate a date, or {@code 1990-**-**}
 */
public record CompanionView(
        UUID id,
        String fullName,
        String birthDate,
        String nationality,
        String residence,
        @Nullable String phone,
        @Nullable String email,
        @Nullable String sex,
        @Nullable String latinName,
        List<DocumentView> documents) {

    /** A document; {@code …/number} tells its whole number. */
    public record DocumentView(
            UUID id,
            String kind,
            String number,
            @Nullable String issuingCountry,
            @Nullable LocalDate expiresOn,
            @Nullable String latinName,
            List<EndorsementView> endorsements,
            @Nullable String trips,
            List<String> ports,
            @Nullable String counterpartArea) {
        static DocumentView of(UUID id, TravelDocument document) {
            Trips trips = document.trips();
            return new DocumentView(
                    id,
                    document.kind().name(),
                    Masks.number(document.number()),
                    document.issuingCountry(),
                    document.expiresOn(),
                    document.latinName(),
                    document.endorsements().stream().map(EndorsementView::of).toList(),
                    trips == null ? null : trips.name(),
                    document.ports(),
                    document.counterpartArea());
        }
    }

    /** Leave to go to Hong Kong or Macau. */
    public record EndorsementView(String destination, String kind, int entries, LocalDate validUntil) {
        static EndorsementView of(Endorsement endorsement) {
            return new EndorsementView(
                    endorsement.destination(), endorsement.kind(), endorsement.entries(), endorsement.validUntil());
        }
    }

    /** All of a traveller's companions. */
    public record CompanionList(List<CompanionView> items) {}

    /** What a new companion or document is known by. */
    public record Created(UUID id) {}

    /** The whole number of a document. */
    public record DocumentNumber(String number) {}

    static CompanionView whole(UUID id, Person person, List<DocumentView> documents) {
        return new CompanionView(
                id,
                person.fullName(),
                person.birthDate().toString(),
                person.nationality(),
                person.residence(),
                person.phone(),
                person.email(),
                person.sex(),
                person.latinName(),
                documents);
    }

    static CompanionView masked(UUID id, Person person, List<DocumentView> documents) {
        return new CompanionView(
                id,
                person.fullName(),
                Masks.date(person.birthDate()),
                person.nationality(),
                person.residence(),
                Masks.phone(person.phone()),
                Masks.email(person.email()),
                person.sex(),
                person.latinName(),
                documents);
    }
}
