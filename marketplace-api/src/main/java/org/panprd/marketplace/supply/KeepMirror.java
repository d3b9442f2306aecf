package org.panprd.marketplace.supply;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.panprd.marketplace.availability.FollowStock;
import org.panprd.marketplace.availability.FollowStock.Start;
import org.panprd.marketplace.kernel.ListingId;

/** Notes in our stock what suppliers have said, or that they say nothing; in the platform's scope. */
@ApplicationScoped
class KeepMirror {
    private static final Duration AGAIN = Duration.ofMinutes(10);
    private static final Duration SOON = Duration.ofMinutes(1);
    private static final int BATCH = 5;

    @Inject
    MirrorRecords mirror;

    @Inject
    SupplierRecords records;

    @Inject
    FollowStock followStock;

    @Inject
    Clock clock;

    @Inject
    @ConfigProperty(name = "marketplace.supplier.sold-unseen-minutes", defaultValue = "15")
    int soldUnseenMinutes;

    /** By what is sold, listings and routes through them, the listings that are a supplier's. */
    @Transactional
    Map<ListingId, Set<ListingId>> sold() {
        Map<ListingId, Set<ListingId>> sold = new TreeMap<>();
        mirror.connected()
                .forEach(
                        (tenant, options) -> followStock.soldIn(tenant, options).forEach((option, listings) -> {
                            ListingId supplied = new ListingId(tenant, option.substring(0, option.indexOf('/')));
                            listings.forEach(one -> sold.computeIfAbsent(one, any -> new HashSet<>())
                                    .add(supplied));
                        }));
        return sold;
    }

    @Transactional
    List<ConnectedOption> of(Set<ListingId> listings) {
        return List.copyOf(records.options(listings).values());
    }

    @Transactional
    List<ConnectedOption> take() {
        Instant now = clock.instant();
        return mirror.take(now, now.plus(AGAIN), BATCH).stream()
                .flatMap(key -> Optional.ofNullable(
                        records.options(List.of(key.listing())).get(key))
                        .stream())
                .toList();
    }

    /** Whether anything new may be asked there. */
    @Transactional
    boolean isOpen(ConnectedOption option) {
        return records.find(option.connection())
                .filter(one -> one.state() == Connection.State.ACTIVE)
                .isPresent();
    }

    /** What there is left between two days that both count. */
    @Transactional
    void seen(ConnectedOption option, LocalDate from, LocalDate until, Map<Start, Integer> left) {
        OptionKey key = option.key();
        followStock.follow(key.listing(), key.option(), from, until, left);
        mirror.seen(key, clock.instant());
        mirror.answered(option.connection(), clock.instant());
        setStopped(key, false);
    }

    /** What was known stays so for a while. */
    @Transactional
    void silent(ConnectedOption option) {
        Instant now = clock.instant();
        mirror.silent(option.connection(), now);
        mirror.due(option.key(), now.plus(SOON));
        if (mirror.isOlder(option.key(), now.minus(Duration.ofMinutes(soldUnseenMinutes)))) {
            setStopped(option.key(), true);
        }
    }

    /** It does not let us sell it. */
    @Transactional
    void refused(ConnectedOption option) {
        mirror.answered(option.connection(), clock.instant());
        setStopped(option.key(), true);
    }

    /** Nothing new is asked there. */
    @Transactional
    void closed(ConnectedOption option) {
        setStopped(option.key(), true);
    }

    private void setStopped(OptionKey key, boolean stopped) {
        if (mirror.setStopped(key, stopped)) {
            followStock.followStops(key.listing(), key.option());
        }
    }
}
