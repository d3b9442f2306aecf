package org.panprd.marketplace.sheets;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.panprd.marketplace.kernel.FieldFault;

/** Gathers what is wrong with a sheet; of very much only the first, and of what it says of itself only the beginning. */
final class SheetFaults {
    private static final int MOST = 200;
    private static final int LONGEST = 100;

    /** A field of a request, with the place of a row before it. */
    private static final Pattern IN_ROW = Pattern.compile("[a-z]+\\[([0-9]{1,6})](?:\\.(.*))?");

    private final List<SheetFault> faults = new ArrayList<>();

    void tell(SheetRow row, String column, String key, Object... arguments) {
        at(row.table(), row.number(), column, key, arguments);
    }

    void at(String table, int row, String column, String key, Object... arguments) {
        if (faults.size() < MOST) {
            List<String> said = Stream.of(arguments)
                    .map(argument -> brief(String.valueOf(argument)))
                    .toList();
            faults.add(new SheetFault(brief(table), row, brief(column), key, said));
        }
    }

    private static String brief(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
    }

    /** Of the whole sheet. */
    void tellWhole(String key, Object... arguments) {
        at("", 0, "", key, arguments);
    }

    /** Faults that a use case has found in its request, whose fields name a change by its place in the list. */
    void add(List<FieldFault> found, List<SheetRow> rows) {
        found.forEach(fault -> {
            Matcher field = IN_ROW.matcher(fault.field());
            Object[] arguments = fault.arguments().toArray();
            if (field.matches()) {
                String column = field.group(2) == null ? "" : field.group(2).replaceFirst("^prices\\.", "price.");
                tell(rows.get(Integer.parseInt(field.group(1))), column, fault.key(), arguments);
            } else {
                tellWhole(fault.key(), arguments);
            }
        });
    }

    boolean isEmpty() {
        return faults.isEmpty();
    }

    List<SheetFault> all() {
        return List.copyOf(faults);
    }
}
