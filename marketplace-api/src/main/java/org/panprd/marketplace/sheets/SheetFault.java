package org.panprd.marketplace.sheets;

import java.util.List;
import java.util.stream.Stream;

/**
 * What is wrong with a cell, a row, or the sheet.
 *
 * @param row as a spreadsheet counts them, from 1; 0 for the sheet
 * @param column its name; empty for all of the row
 * @param key of its text, {@code field.KEY}
 * @param arguments of that text
 */
record SheetFault(int row, String column, String key, List<String> arguments) {
    static SheetFault of(int row, String column, String key, Object... arguments) {
        return new SheetFault(
                row, column, key, Stream.of(arguments).map(String::valueOf).toList());
    }
}
