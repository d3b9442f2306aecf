package org.panprd.marketplace.tenants.check;

import java.util.Comparator;

/**
 * Something wrong in a file: {@code file} is the path under the directory of tenants, {@code line} counts from 1, {@code
 * field} reads like {@code options[0].units[1].price} and is empty for the file as a whole.
 */
public record Fault(String file, int line, String field, String message) implements Comparable<Fault> {
    private static final Comparator<Fault> ORDER = Comparator.comparing(Fault::file)
            .thenComparing(Fault::line)
            .thenComparing(Fault::field)
            .thenComparing(Fault::message);

    @Override
    public int compareTo(Fault other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return file + ":" + line + " " + (field.isEmpty() ? "" : field + ": ") + message;
    }
}
