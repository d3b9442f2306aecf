package org.panprd.marketplace.licensing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.UUID;
import org.panprd.marketplace.licensing.Licence.Details;
import org.panprd.marketplace.licensing.Licences.Loaded;
import org.panprd.marketplace.tenancy.Regions;
import org.panprd.marketplace.tenants.HeldLicence;
import org.panprd.marketplace.tenants.TenantFolder;

/** Brings the licences of the tenants' files into the database; what has become of them since stands. */
@ApplicationScoped
public class LoadLicences {
    @Inject
    Licences licences;

    @Inject
    Regions regions;

    @Inject
    Clock clock;

    /** In the scope of all tenants, after the catalogue. */
    @Transactional
    public void load() {
        for (TenantFolder folder : regions.folders()) {
            licences.load(
                    folder.code(),
                    folder.licences().stream()
                            .map(one -> new Loaded(id(folder.code(), one), one.operator(), details(one)))
                            .toList(),
                    clock.instant());
        }
    }

    private static Details details(HeldLicence licence) {
        return new Details(licence.kind(), licence.number(), licence.issuer(), licence.validUntil());
    }

    /** The same for the same licence, on every node and at each start. */
    private static UUID id(String tenant, HeldLicence licence) {
        String name = String.join("/", tenant, licence.operator(), licence.kind(), licence.number());
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
