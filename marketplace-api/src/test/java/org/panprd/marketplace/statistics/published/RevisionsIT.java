package org.panprd.marketplace.statistics.published;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.panprd.marketplace.audit.AuditTrail;
import org.panprd.marketplace.kernel.Refusal;
import org.panprd.marketplace.platform.OwnDatabase;
import org.panprd.marketplace.platform.PlainTransactions;
import org.panprd.marketplace.platform.ReadCache;
import org.panprd.marketplace.statistics.PlainMonths;
import org.panprd.marketplace.statistics.published.Publications.Wanted;
import org.panprd.marketplace.tenancy.RealRegions;

/** How months are frozen and what late changes make of them, on a database of its own. */
@SuppressWarnings("UnnecessaryAssignment") // No container here: the test is who injects.
class RevisionsIT {
    private static final YearMonth MAY = YearMonth.of(2026, 5);
    private static final Instant FIRST = Instant.parse("2026-07-01T00:00:00Z");

    private static @Nullable OwnDatabase database;
    private final List<String> trail = new ArrayList<>();
    private String tenant = "yunnan";

    @BeforeAll
    static void start() {
        database = OwnDatabase.start("revisions");
    }

    @AfterAll
    static void stop() {
        if (database != null) {
            database.close();
        }
    }

    private <T> T asPlatform(Supplier<T> work) {
        PlainTransactions transactions = Objects.requireNonNull(database).transactions();
        List<T> results = new ArrayList<>();
        transactions.connected(() -> results.add(transactions.inTransaction("platform", work)));
        return results.get(0);
    }

    private PublishMonth publishing(Instant now) {
        PublishMonth publishing = new PublishMonth();
        publishing.publications = publications();
        publishing.monthlySet =
                PlainMonths.over(Objects.requireNonNull(database).transactions().sql());
        publishing.regions = RealRegions.get();
        publishing.clock = Clock.fixed(now, ZoneOffset.UTC);
        publishing.cache = new ReadCache() {
            @Override
            public void changed(Collection<String> things) {
                // There is no cache.
            }
        };
        publishing.trail = new AuditTrail() {
            @Override
            public void done(String action, Collection<String> tenants, String objectKind, Object objectId) {
                trail.add(action + " " + tenants + " " + objectId);
            }
        };
        return publishing;
    }

    private static Publications publications() {
        Publications publications = new Publications();
        publications.sql = Objects.requireNonNull(database).transactions().sql();
        return publications;
    }

    private void publishes(Instant now) {
        asPlatform(() -> {
            publishing(now).publish(tenant, MAY);
            return true;
        });
    }

    private void revises(Instant now) {
        asPlatform(() -> {
            publishing(now).revise();
            return true;
        });
    }

    private void counts(String key, int visitors) {
        String dimension = key.equals("*") ? "ALL" : "ORIGIN";
        asPlatform(() -> publications()
                .sql
                .update(
                        "insert into statistics_day (tenant_id, dimension, day, key, visitors, items) values (?, ?,"
                                + " date '2026-05-04', ?, ?, ?) on conflict (tenant_id, dimension, day, key)"
                                + " do update set visitors = excluded.visitors, items = excluded.items",
                        tenant,
                        dimension,
                        key,
                        visitors,
                        visitors));
    }

    private List<String> visitors(@Nullable Instant at) {
        return asPlatform(() ->
                publications()
                        .newest(new Wanted(List.of(tenant), List.of("VISITORS"), null, null, MAY, MAY), at, 100)
                        .stream()
                        .map(one -> one.key().category() + " " + one.value())
                        .toList());
    }

    @Test
    void a_month_is_frozen_and_what_comes_late_is_a_revision() {
        Instant second = FIRST.plusSeconds(3600);
        counts("*", 130);
        counts("CN-GD", 80);
        counts("JP", 47);
        counts("KR", 3);
        publishes(FIRST);
        publishes(FIRST.plusSeconds(60));
        revises(FIRST.plusSeconds(120));
        List<String> once = visitors(FIRST);
        assertThat(once).contains("_T 130", "KR null").doesNotContain("KR 3");
        assertThat(trail).containsExactly("statistics.published [yunnan] 2026-05/1");

        counts("*", 180);
        counts("CN-GD", 110);
        counts("KR", 23);
        revises(second);

        // What could not be told at first is not told now either, or it could be guessed what it was.
        assertThat(visitors(second)).contains("_T 180", "CN-GD 110", "KR null");
        assertThat(visitors(FIRST)).isEqualTo(once);
        assertThat(visitors(second.minusSeconds(1))).isEqualTo(once);
        assertThat(trail).hasSize(2);
        assertThat(asPlatform(() -> publications().revisions("yunnan"))).hasSize(2);
        assertThat(asPlatform(() -> publications().revised("yunnan")).values())
                .singleElement()
                .satisfies(said -> assertThat(said)
                        .extracting(Publications.Said::before, Publications.Said::now)
                        .contains(tuple(130L, 180L)));
    }

    @Test
    void a_node_whose_clock_is_behind_adds_to_what_one_ahead_has_published() {
        tenant = "hunan";
        Instant behind = FIRST.minusSeconds(7200);
        counts("*", 130);
        counts("CN-GD", 80);
        counts("JP", 47);
        counts("KR", 3);
        publishes(FIRST);
        List<String> once = visitors(null);

        revises(behind);
        assertThat(trail).containsExactly("statistics.published [hunan] 2026-05/1");
        counts("*", 150);
        counts("KR", 23);
        revises(behind);

        assertThat(trail).hasSize(2);
        assertThat(visitors(null)).contains("_T 150", "CN-GD 80", "KR null");
        assertThat(visitors(behind)).isEmpty();
        assertThat(visitors(FIRST.minusSeconds(1))).isEmpty();
        assertThat(visitors(FIRST)).hasSameSizeAs(once).contains("_T 150");
    }

    @Test
    void a_month_that_is_not_over_is_not_published() {
        assertThatThrownBy(() -> publishes(Instant.parse("2026-05-31T15:59:59Z")))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void nothing_that_is_published_can_be_changed() {
        for (String change : List.of(
                "update statistics_published set value = 0",
                "delete from statistics_published",
                "update statistics_publication set revision = 7",
                "delete from statistics_publication")) {
            assertThatThrownBy(() -> asPlatform(() -> publications().sql.update(change)))
                    .as(change)
                    .hasMessageContaining("permission denied");
        }
    }
}
