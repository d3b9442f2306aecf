package org.panprd.marketplace.sheets;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.platform.SheetWriter;
import org.panprd.marketplace.tenants.Language;

/**
 * Reads the rows of a sheet, whichever form it has. The first row of a table names its columns, in any language, in any
 * order; where there are several tables, by them it is known which one it is.
 */
final class ReadSheet {
    static final int MOST_ROWS = 40_000;
    static final int MOST_COLUMNS = 64;
    static final int MOST_PAGES = 40;
    static final int MOST_CHARACTERS = 2_000;

    /** In all cells together. */
    static final int MOST_TEXT = 20_000_000;

    private final List<SheetTable> tables;
    private final SheetFaults faults;
    private final IntConsumer progress;
    private final List<SheetRow> rows = new ArrayList<>();
    private final Set<SheetTable> found = new HashSet<>();
    private String page = "";
    private @Nullable SheetTable table;
    private List<@Nullable String> header = List.of();
    private int characters;
    private boolean isOver;

    /** @param progress is told the number of rows read from time to time */
    ReadSheet(List<SheetTable> tables, SheetFaults faults, IntConsumer progress) {
        this.tables = tables;
        this.faults = faults;
        this.progress = progress;
    }

    List<SheetRow> read(byte[] content) {
        try {
            if (content.length > 1 && content[0] == 'P' && content[1] == 'K') {
                XlsxRows.read(content, new Pages());
            } else {
                CsvRows.read(text(content), new Pages());
            }
            if (found.isEmpty() && faults.isEmpty()) {
                faults.tellWhole("sheet-empty");
            }
        } catch (SheetBroken e) {
            faults.tellWhole("sheet-broken");
        }
        return rows;
    }

    /** It is not what it seems to be. */
    static final class SheetBroken extends RuntimeException {
        private static final long serialVersionUID = 1L;

        SheetBroken(Throwable cause) {
            super(cause);
        }
    }

    /** Takes rows one by one, and says whether it wants more. */
    interface Sink {
        /** What comes is on another page. */
        boolean page(String title);

        boolean row(int number, List<String> cells);
    }

    private final class Pages implements Sink {
        private int read;

        /** Where there is one table, it is on the first page, and others may have anything. */
        @Override
        public boolean page(String title) {
            if (read == MOST_PAGES) {
                throw new SheetBroken(new IOException("Too many pages"));
            }
            page = title;
            table = null;
            return !isOver && (read++ == 0 || tables.size() > 1);
        }

        @Override
        public boolean row(int number, List<String> cells) {
            if (cells.stream().allMatch(String::isBlank)) {
                return true;
            }
            return table == null ? head(number, cells) : add(table, number, cells);
        }
    }

    private boolean add(SheetTable into, int number, List<String> cells) {
        isOver = rows.size() == MOST_ROWS || characters > MOST_TEXT;
        if (rows.size() == MOST_ROWS) {
            faults.at(into.name(), number, "", "sheet-rows", MOST_ROWS);
        } else if (isOver) {
            faults.at(into.name(), number, "", "sheet-text", MOST_TEXT);
        }
        if (isOver) {
            return false;
        }
        rows.add(new SheetRow(into.name(), number, named(into, number, cells)));
        if (rows.size() % 1_000 == 0) {
            progress.accept(rows.size());
        }
        return true;
    }

    /** Whether it names the columns of a table that was not there yet. */
    private boolean head(int number, List<String> cells) {
        SheetTable best = tables.get(0);
        List<@Nullable String> columns = columns(best, cells);
        for (SheetTable candidate : tables) {
            List<@Nullable String> named = columns(candidate, cells);
            if (Collections.frequency(named, null) < Collections.frequency(columns, null)) {
                best = candidate;
                columns = named;
            }
        }
        table = best;
        header = columns;
        if (tables.size() > 1 && columns.stream().allMatch(Objects::isNull)) {
            faults.at(page, number, "", "sheet-table-unknown");
            return false;
        }
        return check(best, columns, number, cells);
    }

    private boolean check(SheetTable best, List<@Nullable String> columns, int number, List<String> cells) {
        boolean isGood = found.add(best);
        if (!isGood) {
            faults.at(page, number, "", "sheet-table-twice");
        }
        for (int i = 0; i < cells.size(); i++) {
            String column = columns.get(i);
            String cell = cells.get(i).strip();
            if (column == null && !cell.isEmpty()) {
                faults.at(best.name(), number, cell, "sheet-column-unknown");
                isGood = false;
            } else if (column != null && columns.indexOf(column) < i) {
                faults.at(best.name(), number, column, "sheet-column-twice");
                isGood = false;
            }
        }
        for (String column : best.needed()) {
            if (!columns.contains(column)) {
                faults.at(best.name(), number, column, "sheet-column-missing");
                isGood = false;
            }
        }
        return isGood;
    }

    private Map<String, String> named(SheetTable into, int number, List<String> cells) {
        Map<String, String> named = new HashMap<>();
        for (int i = 0; i < cells.size(); i++) {
            String column = i >= header.size() ? null : header.get(i);
            String cell = plain(cells.get(i).strip());
            characters += cell.length();
            if (cell.length() > MOST_CHARACTERS) {
                faults.at(into.name(), number, String.valueOf(column), "too-long", MOST_CHARACTERS);
            } else if (column != null && !cell.isEmpty()) {
                named.put(column, cell);
            } else if (column == null && !cell.isEmpty()) {
                faults.at(into.name(), number, "", "sheet-column-unnamed");
            }
        }
        return named;
    }

    /** The columns of a table that cells name; none for what it does not have. */
    private static List<@Nullable String> columns(SheetTable table, List<String> cells) {
        Map<String, String> names = new HashMap<>();
        for (String column : table.columns()) {
            names.put(normal(column), column);
            for (Language language : Language.values()) {
                names.put(normal(SheetTable.label(column, language)), column);
            }
        }
        List<@Nullable String> columns = new ArrayList<>();
        cells.forEach(cell -> columns.add(names.get(normal(cell))));
        return columns;
    }

    /** Without the mark by which {@link SheetWriter} keeps a text from being a formula. */
    private static String plain(String cell) {
        return cell.length() > 1 && cell.charAt(0) == '\'' && SheetWriter.isFormula(cell.substring(1))
                ? cell.substring(1)
                : cell;
    }

    private static String normal(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    /** UTF-8, or else as a Chinese Excel writes it. */
    private static String text(byte[] content) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            return new String(content, Charset.forName("GB18030"));
        }
    }
}
