package org.panprd.marketplace.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.audit.AuditResource.AuditPage;
import org.panprd.marketplace.audit.AuditResource.EntryView;
import org.panprd.marketplace.audit.AuditResource.ObjectView;
import org.panprd.marketplace.platform.TimeCursor;

/** Shows a tenant's trail page by page. */
@ApplicationScoped
class ReadTrail {
    @Inject
    AuditEntries entries;

    @Transactional
    AuditPage page(String tenant, @Nullable String cursor, int limit) {
        TimeCursor start = TimeCursor.parse(cursor);
        List<AuditEntry> found = entries.page(tenant, java.time.Instant.EPOCH, start.at(), start.id(), limit + 1);
        List<AuditEntry> shown = found.subList(0, Math.min(limit, found.size()));
        AuditEntry last = found.size() > limit ? shown.get(limit - 1) : null;
        return new AuditPage(
                shown.stream().map(ReadTrail::view).toList(),
                last == null ? null : new TimeCursor(last.at(), last.id()).toString());
    }

    private static EntryView view(AuditEntry entry) {
        return new EntryView(
                entry.id(),
                entry.at(),
                entry.actor(),
                entry.role(),
                emptyToNull(entry.operator()),
                emptyToNull(entry.address()),
                entry.action(),
                new ObjectView(entry.objectKind(), entry.objectId()),
                entry.outcome());
    }

    private static @Nullable String emptyToNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
