package org.panprd.marketplace.border;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.tenants.Catalogue;
import org.panprd.marketplace.tenants.border.BorderFiles;
import org.panprd.marketplace.tenants.border.Direction;

/** The rules as they are shipped, and the decision table {@code eligibility-cases.csv}, written by hand from them. */
final class Cases {
    /** Of all cases: a Monday. */
    static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    static final BorderFiles FILES = Catalogue.load().region().border();

    private static final String TABLE = "eligibility-cases.csv";

    private Cases() {}

    /** A line of the table. */
    record Case(
            String line, Traveller traveller, Crossing crossing, Outcome outcome, String way, List<String> reasons) {
        @Override
        public String toString() {
            return line;
        }
    }

    static Judge judge() {
        return new Judge(FILES, new RuleBook(FILES.ruleSets()), new ClosureBook(List.of()));
    }

    static List<Case> all() {
        try (var stream = Objects.requireNonNull(Cases.class.getResourceAsStream(TABLE), TABLE);
                var reader = new BufferedReader(new InputStreamReader(stream, UTF_8))) {
            return reader.lines()
                    .skip(1)
                    .filter(line -> !line.startsWith("#"))
                    .map(Cases::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Case read(String line) {
        String[] cells = line.split(",", -1);
        return new Case(
                line,
                traveller(cells),
                crossing(cells),
                Outcome.valueOf(cells[12]),
                cells[13],
                cells[14].isEmpty() ? List.of() : List.of(cells[14].split("\\+", -1)));
    }

    private static Traveller traveller(String[] cells) {
        List<String> holds = cells[11].isEmpty() ? List.of() : List.of(cells[11].split(" ", -1));
        return new Traveller(
                cells[0],
                cells[1],
                cells[2],
                cells[3].isEmpty() ? null : LocalDate.parse(cells[3]),
                Stream.of(cells[4].split("/", -1)).map(Integer::valueOf).toList(),
                holds.stream().filter(held -> held.length() == 2).toList(),
                holds.stream()
                        .filter(held -> held.contains(":"))
                        .map(Cases::leave)
                        .toList(),
                holds.stream()
                        .filter(held -> held.startsWith("@"))
                        .map(held -> held.substring(1))
                        .toList(),
                holds.contains("used"));
    }

    private static Traveller.Leave leave(String held) {
        String[] parts = held.split(":", -1);
        return new Traveller.Leave(parts[0], parts[1], LocalDate.parse(parts[2]));
    }

    private static Crossing crossing(String[] cells) {
        boolean timed = cells[7].contains("T");
        LocalDate date = timed ? LocalDateTime.parse(cells[7]).toLocalDate() : LocalDate.parse(cells[7]);
        @Nullable LocalTime time = timed ? LocalDateTime.parse(cells[7]).toLocalTime() : null;
        return new Crossing(
                FILES.findPort(cells[5]).orElseThrow(),
                Direction.valueOf(cells[6]),
                date,
                LocalDate.parse(cells[8]),
                time,
                cells[9].equals("tour") ? null : Integer.valueOf(cells[9]),
                cells[10].equals("adult"),
                TODAY);
    }
}
