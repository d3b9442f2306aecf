package org.panprd.marketplace.it;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who gets which status from each operation: {@code access.csv}. */
final class AccessTable {
    static final String FILE = "access.csv";

    private static final List<Who> WHO = List.of(Who.values());

    private AccessTable() {}

    static Map<String, Map<Who, Integer>> read() {
        try (var stream = Objects.requireNonNull(AccessTable.class.getResourceAsStream(FILE), FILE);
                var reader = new BufferedReader(new InputStreamReader(stream, UTF_8))) {
            List<String> lines = reader.lines().toList();
            if (!lines.get(0).equals(header())) {
                throw new AssertionError(FILE + " has to begin with " + header());
            }
            var table = new TreeMap<String, Map<Who, Integer>>();
            for (String line : lines.subList(1, lines.size())) {
                List<String> cells = List.of(line.split(",", -1));
                if (cells.size() != WHO.size() + 1 || table.containsKey(cells.get(0))) {
                    throw new AssertionError(FILE + ": too many or too few cells, or a row twice: " + line);
                }
                var statuses = new EnumMap<Who, Integer>(Who.class);
                for (int i = 0; i < WHO.size(); i++) {
                    statuses.put(WHO.get(i), Integer.valueOf(cells.get(i + 1)));
                }
                table.put(cells.get(0), statuses);
            }
            return table;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A row as it would stand in the file. */
    static String row(String operation, Map<Who, Integer> statuses) {
        return Stream.concat(Stream.of(operation), statuses.values().stream().map(String::valueOf))
                .collect(Collectors.joining(","));
    }

    private static String header() {
        return "operation," + WHO.stream().map(Who::column).collect(Collectors.joining(","));
    }
}
