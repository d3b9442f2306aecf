package org.panprd.marketplace.licensing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.panprd.marketplace.audit.AuditTrail;
import org.panprd.marketplace.catalog.SuspendListings;
import org.panprd.marketplace.catalog.SuspendListings.Published;
import org.panprd.marketplace.kernel.ListingId;
import org.panprd.marketplace.tenancy.Regions;
import org.panprd.marketplace.tenants.LicenceFile;
import org.panprd.marketplace.tenants.LicenceKind;
import org.panprd.marketplace.tenants.ListingFile;

/** Sees to it that an operator sells what its licences let it sell, and nothing else. */
@ApplicationScoped
public class EnforceLicences {
    /** Under which name messages about it are published. A policy of the database knows it. */
    public static final String HANDLER = "enforce-licences";

    @Inject
    SuspendListings suspendListings;

    @Inject
    Licences licences;

    @Inject
    ReadApplication readApplication;

    @Inject
    Regions regions;

    @Inject
    AuditTrail trail;

    /** Whose licences have changed. */
    public record Task(String tenant, String operator) {}

    /** In the scope of all tenants: routes of any may contain what it sells. Doing it again changes nothing. */
    @Transactional
    public void enforce(Task task) {
        LocalDate today = readApplication.today();
        Set<String> held = licences.validOf(List.of(task.tenant()), List.of(task.operator())).stream()
                .map(Licence::details)
                .filter(details -> !details.isOver(today))
                .map(Licence.Details::kind)
                .collect(Collectors.toSet());
        Published published = suspendListings.of(task.tenant(), task.operator());
        String kind = published.operatorKind();
        List<ListingId> toSuspend = published.onSale().entrySet().stream()
                .filter(one -> !mayBeSold(kind, one.getValue(), held))
                .map(Map.Entry::getKey)
                .toList();
        List<ListingId> toResume = published.suspended().entrySet().stream()
                .filter(one -> mayBeSold(kind, one.getValue(), held))
                .map(Map.Entry::getKey)
                .toList();
        suspendListings.change(toSuspend, toResume);
        toSuspend.forEach(id -> trail.done("listing.suspended", List.of(task.tenant()), "listing", id));
        toResume.forEach(id -> trail.done("listing.resumed", List.of(task.tenant()), "listing", id));
    }

    private boolean mayBeSold(String operatorKind, ListingFile listing, Set<String> held) {
        LicenceFile kinds = regions.shared().licences();
        return kinds.neededBy(operatorKind, listing).stream()
                .map(LicenceKind::code)
                .allMatch(held::contains);
    }
}
