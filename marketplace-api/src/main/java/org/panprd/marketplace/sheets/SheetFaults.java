package org.panprd.marketplace.sheets;

import java.util.ArrayList;
import java.util.List;
import org.panprd.marketplace.kernel.FieldFault;

/** Gathers what is wrong with a sheet; of very much only the first. */
final class SheetFaults {
    private static final int MOST = 200;

    private final List<SheetFault> faults = new ArrayList<>();

    void tell(int row, String column, String key, Object... arguments) {
        if (faults.size() < MOST) {
            faults.add(SheetFault.of(row, column, key, arguments));
        }
    }

    /** A fault that a use case has found in its request, whose field names a change by its place in the list. */
    void add(FieldFault fault, List<SheetRow> rows) {
        String field = fault.field();
        int open = field.indexOf('[');
        int close = field.indexOf(']');
        boolean inRow =
                open > 0 && close > open + 1 && field.substring(open + 1, close).matches("[0-9]{1,6}");
        int row = inRow
                ? rows.get(Integer.parseInt(field.substring(open + 1, close))).number()
                : 0;
        String inside = inRow && close + 2 <= field.length() ? field.substring(close + 2) : "";
        String column = inside.replaceFirst("^prices\\.", "price.");
        found(row, column, fault.key(), fault.arguments());
    }

    /** What somebody else has found. */
    void found(int row, String column, String key, List<Object> arguments) {
        tell(row, column, key, arguments.toArray());
    }

    boolean isEmpty() {
        return faults.isEmpty();
    }

    List<SheetFault> all() {
        return List.copyOf(faults);
    }
}
