package org.panprd.marketplace.tenants;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** {@code region/licences.yaml}: kinds of licences, and which of them regions recognise of each other. */
public record LicenceFile(List<LicenceKind> kinds, List<LicenceAgreement> recognition) {
    /** The licence that says who a business is: its number is that of the business. Every operator has one. */
    public static final String REGISTRATION = "business-registration";

    public LicenceFile {
        kinds = List.copyOf(kinds);
        recognition = List.copyOf(recognition);
    }

    public Optional<LicenceKind> find(String code) {
        return kinds.stream().filter(kind -> kind.code().equals(code)).findFirst();
    }

    /** What an operator of that kind needs for all that it sells. */
    public List<LicenceKind> neededBy(String operatorKind) {
        return kinds.stream()
                .filter(kind -> kind.holders().contains(operatorKind))
                .toList();
    }

    /** What a listing of an operator of that kind needs to be on sale. */
    public List<LicenceKind> neededBy(String operatorKind, ListingFile listing) {
        return kinds.stream()
                .filter(kind -> kind.holders().contains(operatorKind) || (kind.tours() && listing.port() != null))
                .toList();
    }

    /** By which agreement a licence that one region has checked counts in another on that day, if by any. */
    public Optional<LicenceAgreement> agreement(String kind, String checkedIn, String shownIn, LocalDate on) {
        return recognition.stream()
                .filter(agreement -> agreement.recognises(kind, checkedIn, shownIn, on))
                .findFirst();
    }
}
