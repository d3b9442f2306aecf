package org.panprd.marketplace.supply;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.panprd.marketplace.availability.FollowStock.Start;
import org.panprd.marketplace.kernel.ListingId;
import org.panprd.marketplace.platform.Redis;
import redis.clients.jedis.params.SetParams;

/**
 * Keeps a copy of what suppliers have as ordinary stock, so that searching, calendars, routes and holds know nothing of
 * them. It is asked for anew when somebody looks and the copy is a few seconds old, by one of all nodes at a time, and now
 * and then of itself. In the platform's scope, outside of transactions.
 */
@ApplicationScoped
public class MirrorStock {
    /** All tenants keep the same date: UTC+8. */
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static final int MONTHS_AHEAD = 13;
    private static final int MOST_MONTHS_LOOKED_AT = 3;
    private static final int MOST_LEFT = 100_000;
    private static final int PLENTY = 50;

    /** Nobody takes longer to ask. */
    private static final int LONGEST_SECONDS = 20;

    /** After so long a look asks for nothing more; who is asked by then has its time. */
    private static final Duration LONGEST_LOOK = Duration.ofSeconds(2);

    private static final String TAKEN = "taken";

    /** What was answered when somebody asked: what there is, that there is nothing for us, or nothing. */
    private enum Said {
        YES,
        NO,
        NOTHING
    }

    @Inject
    Suppliers suppliers;

    @Inject
    KeepMirror keep;

    @Inject
    Redis redis;

    @Inject
    Clock clock;

    @Inject
    @ConfigProperty(name = "marketplace.supplier.fresh-seconds", defaultValue = "5")
    int freshSeconds;

    private volatile Map<ListingId, Set<ListingId>> sold = Map.of();

    /** Finds out which listings are a supplier's, so that whoever looks at others is not held up. */
    public void learn() {
        sold = keep.sold();
    }

    /** Whether anything of these is a supplier's. */
    public boolean concerns(Set<ListingId> listings) {
        return listings.stream().anyMatch(sold::containsKey);
    }

    /**
     * Somebody looks at these days, and waits: what there is no time for is asked for by the next look. A supplier who does not
     * answer leaves what was known, and is not asked again by this look.
     */
    public void look(Set<ListingId> listings, LocalDate from, LocalDate until) {
        Set<ListingId> supplied = new HashSet<>();
        listings.forEach(one -> supplied.addAll(sold.getOrDefault(one, Set.of())));
        YearMonth last = YearMonth.from(today()).plusMonths(MONTHS_AHEAD);
        List<YearMonth> months = Stream.iterate(YearMonth.from(from), month -> month.plusMonths(1))
                .takeWhile(month -> !month.isAfter(last) && !month.isAfter(YearMonth.from(until)))
                .limit(MOST_MONTHS_LOOKED_AT)
                .toList();
        Instant end = clock.instant().plus(LONGEST_LOOK);
        Set<UUID> silent = new HashSet<>();
        for (ConnectedOption option : keep.of(supplied)) {
            for (YearMonth month : months) {
                boolean isSilent = silent.contains(option.connection());
                String mark = mark(option.key(), month);
                if ((isSilent || clock.instant().isBefore(end)) && isFirst(mark)) {
                    if (!isSilent && ask(option, month) == Said.NOTHING) {
                        silent.add(option.connection());
                    }
                    redis.ask(client -> client.expire(mark, freshSeconds));
                }
            }
        }
    }

    /** All days of those whose turn it is; tells how many these were. To be called until there are none. */
    public int lookAtSome() {
        List<ConnectedOption> due = keep.take();
        YearMonth first = YearMonth.from(today());
        for (ConnectedOption option : due) {
            Said said = Said.YES;
            for (int i = 0; i <= MONTHS_AHEAD && said == Said.YES; i++) {
                said = ask(option, first.plusMonths(i));
            }
        }
        return due.size();
    }

    /** Nobody asks for this now or has just done so, on any node; without Redis, everybody asks. */
    private boolean isFirst(String mark) {
        return redis.ask(client -> Objects.requireNonNullElse(
                        client.set(mark, "", SetParams.setParams().nx().ex(LONGEST_SECONDS)), TAKEN))
                .filter(TAKEN::equals)
                .isEmpty();
    }

    private static String mark(OptionKey key, YearMonth month) {
        return "%s:supply:%s:%s:%s"
                .formatted(key.listing().tenant(), key.listing().code(), key.option(), month);
    }

    private Said ask(ConnectedOption option, YearMonth month) {
        LocalDate today = today();
        LocalDate from = month.atDay(1).isBefore(today) ? today : month.atDay(1);
        LocalDate until = month.atEndOfMonth();
        if (until.isBefore(from)) {
            return Said.YES;
        }
        if (!keep.isOpen(option)) {
            keep.closed(option);
            return Said.NO;
        }
        try {
            keep.seen(option, from, until, left(suppliers.availability(option, from, until)));
            return Said.YES;
        } catch (SupplierRefused e) {
            keep.refused(option);
            return Said.NO;
        } catch (SupplierSilent e) {
            keep.silent(option);
            return Said.NOTHING;
        }
    }

    /** By start; what is all day starts at midnight. Of what has no end nobody says how much there is. */
    static Map<Start, Integer> left(List<Theirs.Slot> slots) {
        Map<Start, Integer> left = new HashMap<>();
        for (Theirs.Slot slot : slots) {
            LocalTime at = slot.localDateTimeStart().toLocalTime();
            Integer vacancies = slot.vacancies();
            int number = vacancies == null ? PLENTY : Math.max(0, Math.min(vacancies, MOST_LEFT));
            left.put(
                    new Start(slot.localDateTimeStart().toLocalDate(), at),
                    Boolean.TRUE.equals(slot.available()) ? number : 0);
        }
        return left;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZONE);
    }
}
