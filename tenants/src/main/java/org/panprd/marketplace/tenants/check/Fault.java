package org.panprd.marketplace.tenants.check;

import java.util.Comparator;
import java.util.List;
import org.panprd.marketplace.tenants.Language;

/**
 * Something wrong in a file: {@code file} is the path under the directory of tenants, {@code line} counts from 1, {@code
 * field} reads like {@code options[0].units[1].price} and is empty for the file as a whole.
 */
public record Fault(String file, int line, String field, String message, FaultText text) implements Comparable<Fault> {
    private static final Comparator<Fault> ORDER = Comparator.comparing(Fault::file)
            .thenComparing(Fault::line)
            .thenComparing(Fault::field)
            .thenComparing(Fault::message);

    Fault(String file, int line, String field, String message) {
        this(file, line, field, message, new FaultText("", List.of()));
    }

    /** What is wrong, in a language; in English where nobody has translated it, because only files have it. */
    public String in(Language language) {
        return text.key().isEmpty() ? message : text.in(language);
    }

    @Override
    public int compareTo(Fault other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return file + ":" + line + " " + (field.isEmpty() ? "" : field + ": ") + message;
    }
}
