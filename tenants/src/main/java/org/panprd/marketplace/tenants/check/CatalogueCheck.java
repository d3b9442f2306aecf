package org.panprd.marketplace.tenants.check;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.panprd.marketplace.tenants.TenantFolders;

/** Finds what is wrong in a directory of tenants. */
public final class CatalogueCheck {
    private CatalogueCheck() {}

    /**
     * All faults in the order of files and lines. A file whose form is wrong is left out of the comparison with others,
     * so that a fault is named where it is and only there.
     *
     * @param today on which licences have to count
     */
    public static List<Fault> faults(Path directory, LocalDate today) {
        List<Fault> faults = new ArrayList<>();
        SourceReader reader = new SourceReader(directory, faults);
        TenantFolders folders = new TenantFolders(directory);
        SharedSources region = SharedSources.read(folders, reader);
        Map<String, TenantSources> tenants = new TreeMap<>();
        for (Path folder : folders.tenants()) {
            tenants.put(TenantFolders.name(folder), TenantSources.read(folder, reader));
        }
        new SharedCheck(Codes.of(tenants.keySet())).check(region);
        BorderCheck.check(region);
        for (TenantSources tenant : tenants.values()) {
            new TenantCheck(region.calendarCodes()).check(tenant);
            region.licences().ifPresent(licences -> new HeldLicenceCheck(licences.value(), today).check(tenant));
            tenant.listings().forEach(listing -> {
                new ListingCheck(region, tenant, listing).check(today);
                if (listing.value().isRoute()) {
                    new RouteCheck(tenants, tenant.folder(), listing).check(region.corridorCodes());
                }
            });
        }
        Collections.sort(faults);
        return List.copyOf(faults);
    }
}
