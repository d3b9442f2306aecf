package org.panprd.marketplace.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.kernel.Refusal;
import org.panprd.marketplace.statistics.StatisticsQuery.Asked;
import org.panprd.marketplace.tenants.Language;

/**
 * What a report tells of a period: what the bureau's page would show of the same question, and so no more. In a scope that
 * sees the bureau's figures; each question in a transaction of its own, so that one that is refused leaves the others.
 */
@ApplicationScoped
public class ReportFigures {
    /** By what a report may tell figures apart. */
    public static final List<String> BREAKDOWNS =
            List.of("city", "place", "theme", "family", "operator", "channel", "origin", "residence", "age", "port");

    @Inject
    ShowStatistics showStatistics;

    @Inject
    SharedViews sharedViews;

    /** Whose, of which days, told as how many periods, in which language. */
    public record Frame(String tenant, Period period, Step step, Language language) {}

    /** Of the whole tenant. */
    public StatisticsView total(Frame frame) {
        return showStatistics.show(asked(frame, Dimension.ALL, null, null), frame.language());
    }

    /**
     * By one of the {@link #BREAKDOWNS}.
     *
     * @throws Refusal if there is more of it than can be read at once
     */
    public StatisticsView by(Frame frame, String breakdown) {
        Dimension dimension = Dimension.find(breakdown).orElseThrow();
        return showStatistics.show(asked(frame, dimension, null, null), frame.language());
    }

    /**
     * What one of the bureau's views asks for, in these days instead of its own.
     *
     * @throws Refusal if there is more of it than can be read at once
     */
    public StatisticsView by(Frame frame, SharedView view) {
        SharedView.Filter filter = view.filter();
        Asked typed = new SharedView.Filter(filter.by(), filter.key(), filter.within(), null, null, null)
                .of(frame.tenant())
                .read(frame.period().to());
        return showStatistics.show(asked(frame, typed.by(), typed.key(), typed.within()), frame.language());
    }

    /** All of the bureau's. */
    @Transactional
    public List<UUID> viewIds(String tenant) {
        return sharedViews.of(tenant).stream().map(SharedView::id).toList();
    }

    /** Those of these views that there still are, in this order. */
    @Transactional
    public List<SharedView> views(String tenant, List<UUID> ids) {
        List<SharedView> known = sharedViews.of(tenant);
        List<SharedView> found = new ArrayList<>();
        ids.forEach(id -> known.stream().filter(one -> one.id().equals(id)).forEach(found::add));
        return found;
    }

    /** Whether money, items and who cancelled can be told apart by it. */
    public static boolean hasMoney(StatisticsView view) {
        return Dimension.find(view.by()).orElseThrow().hasMoney();
    }

    /** Whether it is known who stays overnight. */
    public static boolean hasStays(StatisticsView view) {
        return Dimension.find(view.by()).orElseThrow().hasStays();
    }

    private static Asked asked(Frame frame, Dimension by, @Nullable String key, @Nullable String within) {
        Period period = frame.period();
        return new Asked(frame.tenant(), by, key, within, frame.step(), period.from(), period.to());
    }
}
