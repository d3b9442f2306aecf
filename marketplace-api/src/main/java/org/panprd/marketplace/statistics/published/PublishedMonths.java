package org.panprd.marketplace.statistics.published;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.YearMonth;
import java.util.Map;
import java.util.TreeMap;

/** Which months of a region are published, for rooms that say so. */
@ApplicationScoped
public class PublishedMonths {
    @Inject
    Publications publications;

    /** The newest revision of each. */
    @Transactional
    public Map<YearMonth, Integer> of(String tenant) {
        Map<YearMonth, Integer> newest = new TreeMap<>();
        publications.revisions(tenant).forEach(one -> newest.merge(one.month(), one.number(), Math::max));
        return newest;
    }
}
