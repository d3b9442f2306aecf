package org.panprd.marketplace.statistics.report;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A report in words and numbers, before it is laid out.
 *
 * @param notes what holds for all of it: when it was made, how final it is
 * @param what how its figures are defined
 */
record ReportContent(Head head, List<String> notes, List<Table> tables, List<Definition> what) {

    /**
     * Whose it is.
     *
     * @param colour the region's, as {@code #rrggbb}
     */
    record Head(String bureau, String region, String title, String period, String colour) {}

    /** A figure, and how it is counted. */
    record Definition(String name, String text) {}

    /**
     * A table, whose first column names its rows.
     *
     * @param note below it; none, if null
     * @param isChart whether its first numbers make a picture
     */
    record Table(
            String title,
            List<String> columns,
            List<List<Cell>> rows,
            @Nullable String note,
            boolean isChart) {}

    /**
     * A text, a number, something that may not be shown, or nothing.
     *
     * @param number null in what is a text, and in what is hidden
     * @param decimals of the number
     */
    record Cell(@Nullable String text, @Nullable BigDecimal number, int decimals, boolean isHidden) {
        static final Cell NONE = new Cell(null, null, 0, false);
        static final Cell HIDDEN = new Cell(null, null, 0, true);

        static Cell of(String text) {
            return new Cell(text, null, 0, false);
        }

        static Cell of(long number) {
            return new Cell(null, BigDecimal.valueOf(number), 0, false);
        }

        static Cell of(BigDecimal number) {
            return new Cell(null, number, number.scale(), false);
        }
    }
}
