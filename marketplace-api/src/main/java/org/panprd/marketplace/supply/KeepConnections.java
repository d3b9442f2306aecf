package org.panprd.marketplace.supply;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.panprd.marketplace.platform.MasterKeys;

/** What there is of connections. */
@ApplicationScoped
class KeepConnections {
    @Inject
    SupplierRecords records;

    @Inject
    MasterKeys keys;

    /** Where a supplier is asked, and the key that it knows us by. */
    record Way(URI url, String key) {
        /** A key is told nobody, by mistake neither. */
        @Override
        public String toString() {
            return "Way to " + url;
        }
    }

    @Transactional
    Way way(UUID connection) {
        Connection found =
                records.find(connection).orElseThrow(() -> new IllegalStateException("No connection " + connection));
        byte[] key = keys.open(found.key(), Connection.place(connection));
        return new Way(found.url(), new String(key, StandardCharsets.UTF_8));
    }
}
