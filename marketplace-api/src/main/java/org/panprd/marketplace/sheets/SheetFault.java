package org.panprd.marketplace.sheets;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with a cell, a row, or the sheet.
 *
 * @param table in which it is; empty if the sheet has no other
 * @param row as a spreadsheet counts them, from 1; 0 for the sheet
 * @param column its name; empty for all of the row
 * @param key of its text, {@code field.KEY}
 * @param arguments of that text
 */
record SheetFault(String table, int row, String column, String key, List<String> arguments) {
    /** One that was kept before there were tables has none. */
    SheetFault(@Nullable String table, int row, String column, String key, List<String> arguments) {
        this.table = table == null ? "" : table;
        this.row = row;
        this.column = column;
        this.key = key;
        this.arguments = List.copyOf(arguments);
    }
}
