package org.panprd.marketplace.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Makes links of the entries that are none yet, in each tenant's chain; one node at a time. */
@ApplicationScoped
public class ChainEntries {
    private static final long LOCK = 4_101_002L;
    private static final int BATCH = 500;

    /** No transaction takes as long: older entries have been looked for before. */
    private static final Duration WINDOW = Duration.ofMinutes(10);

    @Inject
    AuditEntries entries;

    @Inject
    Clock clock;

    private volatile Instant since = Instant.EPOCH;

    /** To be called in the platform's scope; tells how many links were made. */
    @Transactional
    public int run() {
        if (!entries.lock(LOCK)) {
            return 0;
        }
        Instant now = clock.instant();
        List<AuditEntry> loose = entries.loose(since, BATCH);
        Map<String, AuditEntries.Head> heads =
                entries.heads(loose.stream().map(AuditEntry::tenant).distinct().toList());
        var links = new ArrayList<AuditEntries.Link>();
        for (AuditEntry entry : loose) {
            AuditEntries.Head head = heads.getOrDefault(entry.tenant(), new AuditEntries.Head(0, ""));
            long sequence = head.sequence() + 1;
            String hash = entry.hashAfter(head.hash());
            heads.put(entry.tenant(), new AuditEntries.Head(sequence, hash));
            links.add(new AuditEntries.Link(entry.tenant(), sequence, entry.id(), hash));
        }
        entries.link(links);
        if (links.size() < BATCH) {
            since = now.minus(WINDOW);
        }
        return links.size();
    }
}
