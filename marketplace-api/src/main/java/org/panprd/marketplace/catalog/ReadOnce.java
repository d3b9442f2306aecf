package org.panprd.marketplace.catalog;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.panprd.marketplace.kernel.ListingId;

/**
 * What a transaction has read of the catalogue, until it changes the catalogue itself: however many of its steps ask for the same
 * listing, the database is asked once, and all of them go by the same. A transaction that reads many keeps none of them.
 */
@ApplicationScoped
class ReadOnce {
    private static final String KEY = ReadOnce.class.getName();
    private static final int MOST = 50;

    @Resource
    TransactionSynchronizationRegistry transaction;

    /**
     * What there is of each of these listings.
     *
     * @param kind what it is
     * @param reader reads it of those that were not read yet
     */
    <T> Map<ListingId, T> get(
            Class<T> kind, Collection<ListingId> ids, Function<Collection<ListingId>, Map<ListingId, T>> reader) {
        Map<ListingId, Optional<T>> known = known(kind);
        var missing = new TreeSet<>(ids);
        missing.removeAll(known.keySet());
        if (known.size() + missing.size() > MOST) {
            return reader.apply(ids);
        }
        if (!missing.isEmpty()) {
            Map<ListingId, T> read = reader.apply(missing);
            missing.forEach(id -> known.put(id, Optional.ofNullable(read.get(id))));
        }
        var found = new TreeMap<ListingId, T>();
        ids.forEach(id -> known.getOrDefault(id, Optional.empty()).ifPresent(value -> found.put(id, value)));
        return found;
    }

    private <T> Map<ListingId, Optional<T>> known(Class<T> kind) {
        @SuppressWarnings("unchecked")
        var kinds = (Map<Class<?>, Map<ListingId, Optional<T>>>) transaction.getResource(KEY);
        if (kinds == null) {
            kinds = new HashMap<>();
            transaction.putResource(KEY, kinds);
        }
        return kinds.computeIfAbsent(kind, any -> new HashMap<>());
    }

    /** Before anybody who is told of the change looks at it. */
    void onCatalogue(@Observes @Priority(Interceptor.Priority.LIBRARY_BEFORE) CatalogueChanged changed) {
        transaction.putResource(KEY, null);
    }

    void onPrices(@Observes @Priority(Interceptor.Priority.LIBRARY_BEFORE) PricesChanged changed) {
        transaction.putResource(KEY, null);
    }
}
