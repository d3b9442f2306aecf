package org.panprd.marketplace.wellness;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.panprd.marketplace.catalog.Catalog;
import org.panprd.marketplace.kernel.ListingId;
import org.panprd.marketplace.tenancy.Regions;
import org.panprd.marketplace.tenants.ListingFile;
import org.panprd.marketplace.tenants.PlaceFile;
import org.panprd.marketplace.tenants.Questionnaire;
import org.panprd.marketplace.tenants.WellnessOffer;

/** Finds what a listing asks of its participants. */
@ApplicationScoped
class Programmes {
    @Inject
    Catalog catalog;

    @Inject
    Regions regions;

    @Inject
    Clock clock;

    /** The date of all tenants, on which a version is in force. */
    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.ofHours(8));
    }

    /** Empty for what is not for sale or asks nothing. */
    @Transactional
    Optional<Programme> find(ListingId id) {
        Optional<WellnessOffer> offer = catalog.find(id).map(ListingFile::wellness);
        return offer.flatMap(asking -> {
            PlaceFile place = Objects.requireNonNull(
                            catalog.providersOf(List.of(id)).get(id))
                    .place();
            return regions.shared()
                    .wellness()
                    .findQuestionnaire(asking.questionnaire())
                    .flatMap(questionnaire -> programme(id, asking, questionnaire, place));
        });
    }

    boolean isQuestionnaire(String code) {
        return regions.shared().wellness().findQuestionnaire(code).isPresent();
    }

    private Optional<Programme> programme(
            ListingId id, WellnessOffer offer, Questionnaire questionnaire, PlaceFile place) {
        int altitude = Objects.requireNonNullElse(place.elevationMetres(), 0);
        return questionnaire
                .findVersion(today())
                .map(version -> new Programme(id, offer, questionnaire, version, altitude));
    }
}
