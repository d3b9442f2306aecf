package org.panprd.marketplace.web.api;

import java.util.List;

/** What there is to fill in of a kind of sheet. */
public record SheetTables(List<Table> items) {

    /** A page of a spreadsheet, or a text file. */
    public record Table(String code, String name, List<Column> columns) {}

    /** What a column is called, and what goes into it. */
    public record Column(String code, String name, boolean needed, String hint, List<String> choices) {
        public String choice() {
            return String.join(", ", choices);
        }
    }
}
