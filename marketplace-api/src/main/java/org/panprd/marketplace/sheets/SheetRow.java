package org.panprd.marketplace.sheets;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A row of a sheet.
 *
 * @param number as a spreadsheet counts them, from 1
 * @param cells those that hold anything, by their columns' names
 */
record SheetRow(int number, Map<String, String> cells) {
    private static final Set<String> YES = Set.of("1", "yes", "y", "true", "x", "是", "√");
    private static final Set<String> NO = Set.of("0", "no", "n", "false", "否", "");

    @Nullable
    String text(String column) {
        return cells.get(column);
    }

    @Nullable
    Integer number(String column, SheetFaults faults) {
        String text = cells.get(column);
        if (text == null) {
            return null;
        }
        if (text.matches("-?[0-9]{1,9}")) {
            return Integer.valueOf(text);
        }
        faults.tell(number, column, "sheet-number");
        return null;
    }

    /** In minor units; a point before at most two digits. */
    @Nullable
    Long amount(String column, SheetFaults faults) {
        String text = cells.get(column);
        if (text == null) {
            return null;
        }
        String plain = text.replace(",", "");
        if (plain.matches("-?[0-9]{1,12}(\\.[0-9]{1,2})?")) {
            return new BigDecimal(plain).movePointRight(2).longValueExact();
        }
        faults.tell(number, column, "sheet-amount");
        return null;
    }

    @Nullable
    LocalDate date(String column, SheetFaults faults) {
        String text = cells.get(column);
        if (text == null) {
            return null;
        }
        try {
            return LocalDate.parse(text.replace('/', '-'));
        } catch (DateTimeParseException e) {
            faults.tell(number, column, "date");
            return null;
        }
    }

    @Nullable
    LocalTime time(String column, SheetFaults faults) {
        String text = cells.get(column);
        if (text == null) {
            return null;
        }
        try {
            return LocalTime.parse(text);
        } catch (DateTimeParseException e) {
            faults.tell(number, column, "sheet-time");
            return null;
        }
    }

    @Nullable
    Boolean yes(String column, SheetFaults faults) {
        String text = cells.get(column);
        if (text == null) {
            return null;
        }
        String word = text.toLowerCase(Locale.ROOT);
        if (YES.contains(word) || NO.contains(word)) {
            return YES.contains(word);
        }
        faults.tell(number, column, "sheet-yes-no");
        return null;
    }

    /** Digits from 1 for Monday to 7. */
    @Nullable
    Set<Integer> weekdays(String column, SheetFaults faults) {
        String text = cells.get(column);
        if (text == null) {
            return null;
        }
        String digits = text.replaceAll("[ ,;]", "");
        if (!digits.matches("[1-7]{1,7}")) {
            faults.tell(number, column, "sheet-weekdays");
            return null;
        }
        Set<Integer> days = new TreeSet<>();
        digits.chars().forEach(digit -> days.add(digit - '0'));
        return days;
    }
}
