package org.panprd.marketplace.web.account;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The documents that people travel on. */
enum DocumentKind {
    RESIDENT_IDENTITY_CARD,
    HONG_KONG_MACAU_PERMIT,
    MAINLAND_PERMIT_HONG_KONG_MACAU,
    MAINLAND_PERMIT_TAIWAN,
    PASSPORT,
    BORDER_TRAVEL_PERMIT;

    /** What the form of that kind asks for. */
    List<String> fields() {
        Stream<String> ofItsOwn =
                switch (this) {
                    case HONG_KONG_MACAU_PERMIT ->
                        DocumentForm.DESTINATIONS.stream()
                                .flatMap(to -> Stream.of(to + "-kind", to + "-entries", to + "-validUntil"));
                    case PASSPORT -> Stream.of("issuingCountry", "upperLine", "lowerLine");
                    case BORDER_TRAVEL_PERMIT -> Stream.of("trips", "ports", "counterpartArea");
                    default -> Stream.of();
                };
        return Stream.concat(Stream.of("kind", "number", "expiresOn"), ofItsOwn).toList();
    }

    static Optional<DocumentKind> find(@Nullable String name) {
        return Stream.of(values()).filter(kind -> kind.name().equals(name)).findFirst();
    }
}
