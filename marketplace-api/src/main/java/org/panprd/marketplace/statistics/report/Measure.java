package org.panprd.marketplace.statistics.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.kernel.Money;
import org.panprd.marketplace.statistics.Indicators;
import org.panprd.marketplace.statistics.report.ReportContent.Cell;

/** What a report tells of a period; its name is that of the column in other files of the room. */
enum Measure {
    VISITORS("visitors"),
    OVERNIGHT("overnight"),
    SAME_DAY("sameDay"),
    NIGHTS("nights"),
    AVERAGE_STAY("averageStay"),
    REVENUE("revenue"),
    AVERAGE_SPENDING("averageSpending"),
    ITEMS("items"),
    CANCELLED("cancelledPercent"),
    NO_SHOWS("noShows"),
    LEAD_DAYS("leadDays");

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final String column;

    Measure(String column) {
        this.column = column;
    }

    String column() {
        return column;
    }

    boolean isMoney() {
        return this == REVENUE || this == AVERAGE_SPENDING;
    }

    /** What is null although there could be such a figure may not be shown. */
    Cell of(Indicators cell) {
        return switch (this) {
            case VISITORS -> whole(cell.visitors());
            case OVERNIGHT -> whole(cell.overnight());
            case SAME_DAY -> whole(cell.sameDay());
            case NIGHTS -> whole(cell.nights());
            case AVERAGE_STAY -> ratio(cell.averageStay(), cell.overnight() != null);
            case REVENUE -> money(cell.revenue(), false);
            case AVERAGE_SPENDING -> money(cell.averageSpending(), cell.revenue() != null);
            case ITEMS -> whole(cell.items());
            case CANCELLED -> ratio(cell.cancelledPercent(), cell.items() != null && cell.cancelledItems() != null);
            case NO_SHOWS -> whole(cell.noShows());
            case LEAD_DAYS -> ratio(cell.leadDays(), cell.items() != null);
        };
    }

    /** By how many percent it is more than before; nothing where one of them is not shown, or is a percentage itself. */
    Cell change(Indicators now, Indicators before) {
        BigDecimal after = of(now).number();
        BigDecimal base = of(before).number();
        if (this == CANCELLED || after == null || base == null || base.signum() == 0) {
            return Cell.NONE;
        }
        return Cell.of(after.subtract(base).multiply(HUNDRED).divide(base.abs(), 1, RoundingMode.HALF_UP));
    }

    private static Cell whole(@Nullable Long number) {
        return number == null ? Cell.HIDDEN : Cell.of(number);
    }

    private static Cell ratio(@Nullable BigDecimal number, boolean isShown) {
        if (number != null) {
            return Cell.of(number);
        }
        return isShown ? Cell.NONE : Cell.HIDDEN;
    }

    private static Cell money(@Nullable Money amount, boolean isShown) {
        return ratio(amount == null ? null : BigDecimal.valueOf(amount.amountMinor(), 2), isShown);
    }
}
