package org.panprd.marketplace.availability;

import java.time.Clock;
import org.panprd.marketplace.catalog.Catalog;
import org.panprd.marketplace.catalog.CatalogueChanged;
import org.panprd.marketplace.partner.PlainPartners;
import org.panprd.marketplace.platform.ReadCache;
import org.panprd.marketplace.platform.Sql;
import org.panprd.marketplace.tenancy.Regions;

/** What this room does when the catalogue changes, without a server. */
@SuppressWarnings("UnnecessaryAssignment") // No container here: the test is who injects.
public final class PlainStock {
    private final PublishStock publishing = new PublishStock();
    private final PlaceDays places = new PlaceDays();

    public PlainStock(Sql sql, Catalog catalog, ReadCache cache, Clock clock) {
        var resources = new Resources();
        resources.sql = sql;
        resources.cache = cache;
        resources.clock = clock;
        places.sql = sql;
        publishing.catalog = catalog;
        publishing.resources = resources;
        publishing.partners = PlainPartners.over(sql);
    }

    public void follow(CatalogueChanged changed, Regions regions) {
        publishing.regions = regions;
        publishing.onCatalogue(changed);
    }

    /** As a bureau lowers what a place takes. */
    public void lower(LimitPlace.PlaceDay day, int daily, int wanted) {
        places.lock(day, daily);
        places.lower(day, daily, wanted, "a test");
    }

    public void restore(LimitPlace.PlaceDay day, int daily) {
        places.restore(day, daily);
    }
}
