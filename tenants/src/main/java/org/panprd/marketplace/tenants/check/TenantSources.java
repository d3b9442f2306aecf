package org.panprd.marketplace.tenants.check;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.panprd.marketplace.tenants.HeldLicence;
import org.panprd.marketplace.tenants.ListingFile;
import org.panprd.marketplace.tenants.OperatorFile;
import org.panprd.marketplace.tenants.PlaceFile;
import org.panprd.marketplace.tenants.TenantFile;
import org.panprd.marketplace.tenants.TenantFolders;
import org.panprd.marketplace.tenants.TenantYaml.Shape;

/** The files of one tenant's folder; {@code listingNames} names those at fault too, so that a leg to one is known. */
record TenantSources(
        String folder,
        Optional<Sourced<TenantFile>> tenant,
        Optional<Sourced<List<OperatorFile>>> operators,
        Optional<Sourced<List<HeldLicence>>> licences,
        Optional<Sourced<List<PlaceFile>>> places,
        List<Sourced<ListingFile>> listings,
        Codes listingNames) {

    static TenantSources read(Path folder, SourceReader reader) {
        List<Path> files = TenantFolders.listings(folder);
        List<Sourced<ListingFile>> listings = new ArrayList<>();
        for (Path file : files) {
            reader.read(file, "listing", Shape.one(ListingFile.class)).ifPresent(listing -> {
                listing.source().expectName(listing.value().code());
                listings.add(listing);
            });
        }
        return new TenantSources(
                TenantFolders.name(folder),
                reader.read(folder.resolve("tenant.yaml"), "tenant", Shape.one(TenantFile.class)),
                reader.read(folder.resolve("operators.yaml"), "operators", Shape.listOf(OperatorFile.class)),
                reader.read(folder.resolve("licences.yaml"), "held-licences", Shape.listOf(HeldLicence.class)),
                reader.read(folder.resolve("places.yaml"), "places", Shape.listOf(PlaceFile.class)),
                List.copyOf(listings),
                Codes.of(files.stream().map(TenantFolders::code).toList()));
    }

    Codes operatorCodes() {
        return Codes.of(operators, OperatorFile::code);
    }

    Codes placeCodes() {
        return Codes.of(places, PlaceFile::code);
    }

    /** Places whose visitors are counted. */
    Codes countedPlaceCodes() {
        return places.map(file -> Codes.of(file.value().stream()
                        .filter(place -> place.dailyCapacity() != null)
                        .map(PlaceFile::code)
                        .toList()))
                .orElseGet(Codes::unknown);
    }

    Optional<PlaceFile> findPlace(String code) {
        return places.stream()
                .flatMap(file -> file.value().stream())
                .filter(place -> place.code().equals(code))
                .findFirst();
    }

    Optional<ListingFile> findListing(String code) {
        return listings.stream()
                .map(Sourced::value)
                .filter(listing -> listing.code().equals(code))
                .findFirst();
    }
}
