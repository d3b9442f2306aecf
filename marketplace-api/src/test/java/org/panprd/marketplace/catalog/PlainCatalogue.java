package org.panprd.marketplace.catalog;

import jakarta.enterprise.event.Event;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.panprd.marketplace.kernel.ListingId;
import org.panprd.marketplace.platform.ReadCache;
import org.panprd.marketplace.platform.Sql;
import org.panprd.marketplace.tenancy.Regions;

/** The catalogue on a database, without a server. */
@SuppressWarnings("UnnecessaryAssignment") // No container here: the test is who injects.
public final class PlainCatalogue {
    private final Listings listings = new Listings();
    private final Catalog catalog = new Catalog();
    private final LoadCatalogue loading = new LoadCatalogue();

    public PlainCatalogue(Sql sql, Clock clock) {
        listings.sql = sql;
        listings.once = new Anew();
        catalog.listings = listings;
        catalog.tariffs = new Tariffs();
        catalog.tariffs.sql = sql;
        catalog.tariffs.listings = listings;
        catalog.tariffs.once = listings.once;
        loading.listings = listings;
        loading.consoleListings = new ConsoleListings();
        loading.consoleListings.sql = sql;
        loading.sql = sql;
        loading.clock = clock;
    }

    /** Each time from the database. */
    private static final class Anew extends ReadOnce {
        @Override
        <T> Map<ListingId, T> get(
                Class<T> kind, Collection<ListingId> ids, Function<Collection<ListingId>, Map<ListingId, T>> reader) {
            return reader.apply(ids);
        }
    }

    public Catalog catalog() {
        return catalog;
    }

    /** Loads the files of these regions, and lets others follow. */
    public int load(Regions regions, Consumer<CatalogueChanged> others) {
        loading.regions = regions;
        loading.changed = event(others);
        return loading.load();
    }

    /** Drops cached answers. */
    public static void drop(CatalogueChanged changed, ReadCache cache) {
        var marks = new CatalogMarks();
        marks.cache = cache;
        marks.onCatalogue(changed);
    }

    public static LowestPrices prices(Regions regions) {
        var prices = new LowestPrices();
        prices.regions = regions;
        return prices;
    }

    /** A cache that nobody reads: it notes the marks that are dropped. */
    public static ReadCache noting(Collection<String> marks) {
        return new ReadCache() {
            @Override
            public void changed(Collection<String> things) {
                marks.addAll(things);
            }
        };
    }

    @SuppressWarnings("unchecked")
    private static Event<CatalogueChanged> event(Consumer<CatalogueChanged> others) {
        return (Event<CatalogueChanged>) Proxy.newProxyInstance(
                Event.class.getClassLoader(), new Class<?>[] {Event.class}, (proxy, method, arguments) -> {
                    others.accept((CatalogueChanged) arguments[0]);
                    return null;
                });
    }
}
