package org.panprd.marketplace.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.panprd.marketplace.kernel.Refusal;
import org.panprd.marketplace.platform.Faults;
import org.panprd.marketplace.statistics.SharedView.AllSharedViews;
import org.panprd.marketplace.statistics.SharedView.NewSharedView;

/** Keeps a bureau's views of its figures. They are nobody's own. */
@ApplicationScoped
class KeepSharedViews {
    private static final int MOST = 50;
    private static final int LONGEST = 60;

    @Inject
    SharedViews views;

    @Inject
    Clock clock;

    @Transactional
    AllSharedViews list(String tenant) {
        return new AllSharedViews(views.of(tenant));
    }

    /** A new one, or another name and question of one that there is; refused for what could not be asked either. */
    @Transactional
    SharedView keep(String tenant, UUID id, NewSharedView request, LocalDate today) {
        Faults faults = new Faults();
        faults.text(request.name(), "name", LONGEST);
        faults.require(request.filter() != null, "filter", "required");
        faults.refuse();
        SharedView view = new SharedView(
                id, Objects.requireNonNull(request.name()).strip(), Objects.requireNonNull(request.filter()));
        view.filter().of(tenant).read(today);
        List<SharedView> known = views.of(tenant);
        if (known.size() >= MOST && known.stream().noneMatch(one -> one.id().equals(id))) {
            throw new Refusal(StatisticsProblem.TOO_MANY_SHARED_VIEWS);
        }
        views.keep(tenant, view, clock.instant());
        return view;
    }

    /** Does nothing if there is none. */
    @Transactional
    void remove(String tenant, UUID id) {
        views.remove(tenant, id);
    }
}
