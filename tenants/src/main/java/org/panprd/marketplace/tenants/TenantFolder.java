package org.panprd.marketplace.tenants;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A region's folder. {@code sha256} holds for each file, by its path inside the folder ({@code tenant.yaml}, {@code
 * listings/CODE.yaml}) that shows in listings, the lower-case hexadecimal SHA-256 of its text, so that a loader can tell which have changed.
 */
public record TenantFolder(
        TenantFile tenant,
        List<OperatorFile> operators,
        List<HeldLicence> licences,
        List<PlaceFile> places,
        List<ListingFile> listings,
        Map<String, String> sha256) {

    public TenantFolder {
        operators = List.copyOf(operators);
        licences = List.copyOf(licences);
        places = List.copyOf(places);
        listings = List.copyOf(listings);
        sha256 = Map.copyOf(sha256);
    }

    public String code() {
        return tenant.code();
    }

    /** Of the text of a listing of this folder. */
    public String sha256(ListingFile listing) {
        String hash = sha256.get("listings/" + listing.code() + ".yaml");
        if (hash == null) {
            throw new IllegalArgumentException(code() + " has no listing " + listing.code());
        }
        return hash;
    }

    public Optional<ListingFile> findListing(String code) {
        return listings.stream().filter(listing -> listing.code().equals(code)).findFirst();
    }
}
