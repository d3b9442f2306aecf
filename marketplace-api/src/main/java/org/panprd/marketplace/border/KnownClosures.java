package org.panprd.marketplace.border;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The closures as this node has read them; it reads them again as soon as any node has entered or lifted one. */
@ApplicationScoped
public class KnownClosures {
    @Inject
    PortClosures closures;

    private volatile Known known = new Known(0, new ClosureBook(List.of()));

    private record Known(long changes, ClosureBook book) {}

    /** Those that stand. */
    @Transactional
    public ClosureBook current() {
        Known found = known;
        long changes = closures.changes();
        if (found.changes() != changes) {
            found = new Known(changes, new ClosureBook(closures.standing()));
            known = found;
        }
        return found.book();
    }

    /** Any, whether it stands or was lifted. */
    @Transactional
    public Optional<PortClosure> find(UUID id) {
        return closures.find(id);
    }
}
