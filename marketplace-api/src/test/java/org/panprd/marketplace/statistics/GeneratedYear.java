package org.panprd.marketplace.statistics;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.panprd.marketplace.platform.Sql;

/** The generator of a year of bookings, which the benchmark uses as well. It needs a superuser. */
final class GeneratedYear {
    private static final Path FILE = Path.of("../deploy/benchmark/src/main/resources/year.sql");

    private GeneratedYear() {}

    /** Its statements, one by one. */
    static void write(Sql sql, int year, int bookings, long seed) {
        statements(year, bookings, seed).forEach(sql::update);
    }

    private static List<String> statements(int year, int bookings, long seed) {
        try {
            String text = Files.readString(FILE, StandardCharsets.UTF_8)
                    .replace("{year}", String.valueOf(year))
                    .replace("{bookings}", String.valueOf(bookings))
                    .replace("{seed}", String.valueOf(seed));
            return List.of(text.split("\n----\n", -1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
