package org.panprd.marketplace.search;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** Writes words as PostgreSQL's text search types. Every word is quoted, so no word can be an operator. */
final class Vectors {
    private static final int LAST_POSITION = 16_000;

    private final StringBuilder vector = new StringBuilder();
    private int position;

    /** Adds words of a weight, A (most) to D. */
    Vectors add(char weight, Collection<String> words) {
        for (String word : words) {
            position = Math.min(position + 1, LAST_POSITION);
            vector.append(quoted(word))
                    .append(':')
                    .append(position)
                    .append(weight)
                    .append(' ');
        }
        return this;
    }

    /** A {@code tsvector}. */
    @Override
    public String toString() {
        return vector.toString();
    }

    /** A {@code tsquery} that asks for all words; a Latin one as the beginning of a word, or by its stem. */
    static String query(List<String> words) {
        return words.stream()
                .map(word -> Words.isLatin(word)
                        ? "(" + quoted(word) + ":* | " + quoted(Words.stem(word)) + ")"
                        : quoted(word))
                .collect(Collectors.joining(" & "));
    }

    private static String quoted(String word) {
        return "'" + word.replace("\\", "\\\\").replace("'", "''") + "'";
    }
}
