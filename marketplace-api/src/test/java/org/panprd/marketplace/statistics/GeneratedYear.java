package org.panprd.marketplace.statistics;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.panprd.marketplace.platform.Sql;

/** The generator of a year of bookings, which the benchmark uses as well. It needs a superuser. */
final class GeneratedYear {
    private static final Path FOLDER = Path.of("../deploy/benchmark/src/main/resources");

    private GeneratedYear() {}

    /** Its statements, one by one. */
    static void write(Sql sql, int year, int bookings, long seed) {
        statements(year, bookings, seed).forEach(sql::update);
    }

    /** A plain statement over the bookings, and one over what was counted: both have the same rows. */
    record Comparison(String name, String plain, String counted) {
        static Comparison of(String text) {
            String[] statements = text.split("\n--\n", -1);
            return new Comparison(statements[0].lines().findFirst().orElse(""), statements[0], statements[1]);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    /** All of them. */
    static List<Comparison> comparisons() {
        return sections("plain.sql").skip(1).map(Comparison::of).toList();
    }

    private static List<String> statements(int year, int bookings, long seed) {
        return sections("year.sql")
                .map(section -> section.replace("{year}", String.valueOf(year))
                        .replace("{bookings}", String.valueOf(bookings))
                        .replace("{seed}", String.valueOf(seed)))
                .toList();
    }

    private static Stream<String> sections(String file) {
        try {
            return Stream.of(Files.readString(FOLDER.resolve(file), StandardCharsets.UTF_8)
                    .split("\n----\n", -1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
