package org.panprd.marketplace.it;

import java.util.Map;
import java.util.Objects;

/** A row of a query; what is null there is the text "null" here. */
record Row(Map<String, String> columns) {
    String text(String column) {
        return Objects.requireNonNull(columns.get(column), column);
    }

    long number(String column) {
        return Long.parseLong(text(column));
    }
}
