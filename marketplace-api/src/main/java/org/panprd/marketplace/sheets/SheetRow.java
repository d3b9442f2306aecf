package org.panprd.marketplace.sheets;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A row of a sheet.
 *
 * @param table of which it is one
 * @param number as a spreadsheet counts them, from 1
 * @param cells those that hold anything, by their columns' names
 */
record SheetRow(String table, int number, Map<String, String> cells) {
    private static final Set<String> YES = Set.of("1", "yes", "y", "true", "x", "是", "√");
    private static final Set<String> NO = Set.of("0", "no", "n", "false", "否", "");
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,9}");
    private static final Pattern AMOUNT = Pattern.compile("-?[0-9]{1,12}(\\.[0-9]{1,2})?");
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("uuuu-M-d").withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("H:mm[:ss]").withResolverStyle(ResolverStyle.STRICT);
    private static final Pattern WEEKDAYS = Pattern.compile("[1-7]{1,7}");

    @Nullable
    String text(String column) {
        return cells.get(column);
    }

    @Nullable
    Integer number(String column, SheetFaults faults) {
        return cell(column, "sheet-number", faults, text -> Integer.valueOf(like(NUMBER, text)));
    }

    /** In minor units; a point before at most two digits. */
    @Nullable
    Long amount(String column, SheetFaults faults) {
        return cell(column, "sheet-amount", faults, text -> new BigDecimal(like(AMOUNT, text.replace(",", "")))
                .movePointRight(2)
                .longValueExact());
    }

    @Nullable
    LocalDate date(String column, SheetFaults faults) {
        return cell(column, "date", faults, SheetRow::day);
    }

    @Nullable
    LocalTime time(String column, SheetFaults faults) {
        return cell(column, "sheet-time", faults, text -> LocalTime.parse(text, TIME));
    }

    @Nullable
    Boolean yes(String column, SheetFaults faults) {
        return cell(column, "sheet-yes-no", faults, text -> {
            String word = text.toLowerCase(Locale.ROOT);
            if (!YES.contains(word) && !NO.contains(word)) {
                throw new IllegalArgumentException(word);
            }
            return YES.contains(word);
        });
    }

    /** Digits from 1 for Monday to 7. */
    @Nullable
    Set<Integer> weekdays(String column, SheetFaults faults) {
        return cell(column, "sheet-weekdays", faults, text -> {
            Set<Integer> days = new TreeSet<>();
            like(WEEKDAYS, text.replaceAll("[ ,;]", "")).chars().forEach(digit -> days.add(digit - '0'));
            return days;
        });
    }

    /**
     * A date, as a spreadsheet may have written it anew.
     *
     * @throws DateTimeException if it is none
     */
    static LocalDate day(String text) {
        return LocalDate.parse(text.replace('/', '-'), DATE);
    }

    /** What a cell holds; none, if it is empty or at fault. */
    private <T> @Nullable T cell(String column, String key, SheetFaults faults, Function<String, T> reader) {
        String text = text(column);
        try {
            return text == null ? null : reader.apply(text);
        } catch (IllegalArgumentException | DateTimeException e) {
            faults.tell(this, column, key);
            return null;
        }
    }

    private static String like(Pattern pattern, String text) {
        if (!pattern.matcher(text).matches()) {
            throw new IllegalArgumentException(text);
        }
        return text;
    }
}
