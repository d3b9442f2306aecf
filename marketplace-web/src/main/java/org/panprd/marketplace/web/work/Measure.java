package org.panprd.marketplace.web.work;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.web.api.Money;
import org.panprd.marketplace.web.api.RegionStatistics.Indicators;

/** What of a region's figures stands on the pages, and how one sees whether it may not be shown. */
enum Measure {
    VISITORS(Kind.NUMBER),
    NIGHTS(Kind.NUMBER),
    STAY(Kind.DECIMAL),
    REVENUE(Kind.MONEY),
    SPENDING(Kind.MONEY),
    CANCELLED(Kind.PERCENT),
    LEAD(Kind.DECIMAL);

    /** How it is written, and compared. */
    enum Kind {
        NUMBER,
        DECIMAL,
        MONEY,
        PERCENT
    }

    private static final int MINOR_DIGITS = 2;

    /** Dimensions by which money and items cannot be told apart. */
    private static final Set<String> WITHOUT_MONEY = Set.of("age", "port", "port-hour", "flow-to", "flow-from");

    private final Kind kind;

    Measure(Kind kind) {
        this.kind = kind;
    }

    /** Those that a dimension tells apart. */
    static List<Measure> of(String dimension) {
        if (dimension.startsWith("flow")) {
            return List.of(VISITORS);
        }
        return WITHOUT_MONEY.contains(dimension) ? List.of(VISITORS, NIGHTS, STAY) : List.of(values());
    }

    Kind kind() {
        return kind;
    }

    /** As texts name it. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Money in units, not in parts of them; null if it may not be shown or there is none. */
    @Nullable
    BigDecimal value(Indicators cell) {
        return switch (this) {
            case VISITORS -> number(cell.visitors());
            case NIGHTS -> number(cell.nights());
            case STAY -> cell.averageStay();
            case REVENUE -> major(cell.revenue());
            case SPENDING -> major(cell.averageSpending());
            case CANCELLED -> cell.cancelledPercent();
            case LEAD -> cell.leadDays();
        };
    }

    /** Whether there is something that may not be shown: then a count that always goes with it is not there either. */
    boolean isHidden(Indicators cell) {
        return switch (this) {
            case VISITORS -> cell.visitors() == null;
            case NIGHTS, STAY -> cell.overnight() == null;
            case REVENUE, SPENDING, LEAD -> cell.items() == null;
            case CANCELLED -> cell.noShows() == null || cell.items() == null;
        };
    }

    private static @Nullable BigDecimal number(@Nullable Long count) {
        return count == null ? null : BigDecimal.valueOf(count);
    }

    private static @Nullable BigDecimal major(@Nullable Money amount) {
        return amount == null ? null : BigDecimal.valueOf(amount.amountMinor(), MINOR_DIGITS);
    }
}
