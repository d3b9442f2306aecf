package org.panprd.marketplace.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.panprd.marketplace.audit.AuditTrail;
import org.panprd.marketplace.kernel.Refusal;
import org.panprd.marketplace.platform.ReadCache;
import org.panprd.marketplace.statistics.SharingView.SettingView;
import org.panprd.marketplace.statistics.SharingView.TermsView;
import org.panprd.marketplace.tenancy.Regions;

/** Keeps what a bureau agrees to share, with its history; in the bureau's scope. */
@ApplicationScoped
public class KeepSharing {
    /** Of answers to everybody: changes with what is published, and with what is shared. */
    public static final String MARK = "market:statistics";

    @Inject
    Sharings sharings;

    @Inject
    Regions regions;

    @Inject
    ReadCache cache;

    @Inject
    AuditTrail trail;

    @Inject
    Clock clock;

    @Transactional
    SharingView show(String tenant) {
        return view(tenant, sharings.history(tenant));
    }

    /**
     * Sets it anew.
     *
     * @param seen the version that is to be replaced
     * @throws Refusal {@code sharing-changed} if there is another one by now
     */
    @Transactional
    SharingView put(String tenant, long seen, NewSharing wanted) {
        LocalDate from = wanted.check(today(tenant));
        List<Sharing> history = sharings.history(tenant);
        long version = history.isEmpty() ? 0 : history.get(0).version();
        if (version != seen) {
            throw new Refusal(StatisticsProblem.SHARING_CHANGED);
        }
        sharings.add(
                tenant,
                new Sharing(
                        version + 1,
                        from,
                        clock.instant(),
                        NewSharing.read(wanted.bureaus()),
                        NewSharing.read(wanted.everybody())));
        cache.changed(List.of(MARK));
        trail.done("statistics.shared", List.of(tenant), "statistics-sharing", version + 1);
        return view(tenant, sharings.history(tenant));
    }

    private SharingView view(String tenant, List<Sharing> history) {
        LocalDate today = today(tenant);
        return new SharingView(
                history.isEmpty() ? 0 : history.get(0).version(),
                history.stream()
                        .map(one -> new SettingView(
                                one.version(),
                                one.effectiveFrom(),
                                one.setAt(),
                                Sharing.state(one, history, today).name(),
                                new TermsView(
                                        one.bureaus().groups(), one.bureaus().breakdowns()),
                                new TermsView(
                                        one.everybody().groups(),
                                        one.everybody().breakdowns())))
                        .toList());
    }

    private LocalDate today(String tenant) {
        return LocalDate.ofInstant(
                clock.instant(), ZoneId.of(regions.get(tenant).timeZone()));
    }
}
