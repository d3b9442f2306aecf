package org.panprd.marketplace.statistics.published;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.statistics.Breakdown;
import org.panprd.marketplace.statistics.Indicator;
import org.panprd.marketplace.statistics.PlainCategories;
import org.panprd.marketplace.statistics.published.Observation.Topic;
import org.panprd.marketplace.tenancy.RealRegions;

/** Two months of Yunnan and one of Macau, and what writes them, without a server. */
@SuppressWarnings("UnnecessaryAssignment") // No container here: the test is who injects.
final class Published {
    static final Instant AT = Instant.parse("2026-07-02T01:02:03Z");
    static final YearMonth MAY = YearMonth.of(2026, 5);
    static final List<Observation> SOME = List.of(
            of("macau", MAY, key(Indicator.REVENUE, Breakdown.ALL, "_T"), 123_456L),
            of("yunnan", MAY, key(Indicator.VISITORS, Breakdown.ALL, "_T"), 1200L),
            of("yunnan", MAY, key(Indicator.VISITORS, Breakdown.ORIGIN, "CN-GD"), null),
            of("yunnan", MAY.plusMonths(1), key(Indicator.VISITORS, Breakdown.ALL, "_T"), 0L),
            of("yunnan", MAY.plusMonths(1), key(Indicator.VISITORS, Breakdown.ORIGIN, "CN-GD"), 77L));

    private Published() {}

    static Topic key(Indicator indicator, Breakdown breakdown, String category) {
        return new Topic(indicator, breakdown, category);
    }

    private static Observation of(String tenant, YearMonth month, Topic key, @Nullable Long value) {
        return new Observation(tenant, month, key, value, AT);
    }

    static CodeLists codeLists() {
        CodeLists lists = new CodeLists();
        lists.regions = RealRegions.get();
        lists.categories = PlainCategories.get();
        lists.load();
        return lists;
    }

    private static SdmxValues values() {
        SdmxValues values = new SdmxValues();
        values.regions = RealRegions.get();
        return values;
    }

    static DataMessage dataMessage() {
        DataMessage message = new DataMessage();
        message.codeLists = codeLists();
        message.values = values();
        return message;
    }

    static DataCsv dataCsv() {
        DataCsv csv = new DataCsv();
        csv.values = values();
        return csv;
    }
}
