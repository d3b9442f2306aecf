package org.panprd.marketplace.tenants;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Gathers for each listing the hashes of all files that show in it. */
final class SourceHashes {
    private final Catalogue catalogue;
    private final String shared;

    SourceHashes(Catalogue catalogue) {
        this.catalogue = catalogue;
        shared = catalogue.region().sha256()
                + catalogue.tenants().stream()
                        .map(tenant -> tenant.sha256().get("tenant.yaml"))
                        .collect(Collectors.joining());
    }

    Map<String, String> ofListings() {
        var hashes = new TreeMap<String, String>();
        for (TenantFolder tenant : catalogue.tenants()) {
            for (ListingFile listing : tenant.listings()) {
                hashes.put(tenant.code() + "." + listing.code(), of(tenant, listing));
            }
        }
        return hashes;
    }

    private String of(TenantFolder tenant, ListingFile listing) {
        return of(listing, own(tenant, listing));
    }

    /** Of a listing that has no file. */
    String of(String tenant, ListingFile listing) {
        return of(
                listing, catalogue.findTenant(tenant).map(SourceHashes::around).orElse("none"));
    }

    private String of(ListingFile listing, String own) {
        List<String> sources = new ArrayList<>(List.of(shared, own));
        for (Leg leg : listing.legs()) {
            sources.add(catalogue
                    .findTenant(leg.tenant())
                    .flatMap(other -> other.findListing(leg.listingCode()).map(found -> own(other, found)))
                    .orElse("none"));
        }
        return Sha256.of(String.join(" ", sources).getBytes(UTF_8));
    }

    private static String own(TenantFolder tenant, ListingFile listing) {
        return around(tenant) + tenant.sha256(listing);
    }

    private static String around(TenantFolder tenant) {
        Map<String, String> files = tenant.sha256();
        return files.get("operators.yaml") + files.get("places.yaml");
    }
}
