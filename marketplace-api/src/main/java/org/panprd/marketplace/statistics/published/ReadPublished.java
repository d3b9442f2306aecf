package org.panprd.marketplace.statistics.published;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.panprd.marketplace.kernel.CommonProblem;
import org.panprd.marketplace.kernel.Refusal;
import org.panprd.marketplace.statistics.published.Publications.Wanted;
import org.panprd.marketplace.statistics.published.SdmxQuery.Asked;

/** Reads what has been published; what of it, the scope decides. */
@ApplicationScoped
class ReadPublished {
    /** So many figures are read at once at the most. */
    static final int MOST = 100_000;

    @Inject
    Publications publications;

    /**
     * As it stood at the moment that is asked for, or stands now.
     *
     * @throws Refusal {@code not-found} if there is nothing, as SDMX has it; {@code invalid-request} if there is too much
     */
    @Transactional
    List<Observation> read(Asked asked) {
        List<Observation> found = publications.newest(asked.wanted(), asked.asOf(), MOST + 1);
        if (found.isEmpty()) {
            throw new Refusal(CommonProblem.NOT_FOUND);
        }
        return bounded(found);
    }

    /** All that is published of a tenant. */
    @Transactional
    List<Observation> all(Wanted wanted) {
        return bounded(publications.newest(wanted, null, MOST + 1));
    }

    private static List<Observation> bounded(List<Observation> found) {
        if (found.size() > MOST) {
            throw Refusal.invalid("startPeriod", "too-many-cells", MOST);
        }
        return found;
    }
}
