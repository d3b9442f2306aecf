package org.panprd.marketplace.platform;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes the rows of a sheet, one after the other, and keeps none. What would be a formula is written as the text it is. */
public interface SheetWriter extends AutoCloseable {
    /** What follows stands on a page of its own, if there are pages. */
    default void page(String title) {}

    /** Texts, whole numbers ({@code Long}, {@code Integer}), amounts ({@code BigDecimal}) and dates; none for an empty cell. */
    void row(List<? extends @Nullable Object> cells) throws IOException;

    /** Writes what is left. */
    @Override
    void close() throws IOException;

    /** Whether a spreadsheet would take that text for a formula, or worse. */
    static boolean isFormula(String text) {
        return !text.isEmpty() && "=+-@\t\r\n＝＋－＠".indexOf(text.charAt(0)) >= 0;
    }
}
