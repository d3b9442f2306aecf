package org.panprd.marketplace.sheets;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.platform.SheetWriter;
import org.panprd.marketplace.platform.Texts;
import org.panprd.marketplace.tenants.Language;

/** Reads the rows of a sheet, whichever form it has. Its first row names the columns, in any language, in any order. */
final class ReadSheet {
    static final int MOST_ROWS = 40_000;
    static final int MOST_COLUMNS = 40;
    static final int MOST_CHARACTERS = 2_000;

    private final Collection<String> columns;
    private final Collection<String> needed;
    private final SheetFaults faults;
    private final IntConsumer progress;
    private final List<SheetRow> rows = new ArrayList<>();
    private @Nullable List<@Nullable String> header;
    private boolean isOver;

    /**
     * @param needed without which the sheet is another one
     * @param progress is told the number of rows read from time to time
     */
    ReadSheet(Collection<String> columns, Collection<String> needed, SheetFaults faults, IntConsumer progress) {
        this.columns = columns;
        this.needed = needed;
        this.faults = faults;
        this.progress = progress;
    }

    List<SheetRow> read(byte[] content) {
        try {
            if (content.length > 1 && content[0] == 'P' && content[1] == 'K') {
                XlsxRows.read(content, this::row);
            } else {
                CsvRows.read(text(content), this::row);
            }
            if (header == null && !isOver) {
                faults.tell(0, "", "sheet-empty");
            }
        } catch (SheetBroken e) {
            faults.tell(0, "", "sheet-broken");
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
        boolean row(int number, List<String> cells);
    }

    private boolean row(int number, List<String> cells) {
        if (cells.stream().allMatch(String::isBlank)) {
            return true;
        }
        if (header == null) {
            return head(number, cells);
        }
        if (rows.size() == MOST_ROWS) {
            faults.tell(number, "", "sheet-rows", MOST_ROWS);
            isOver = true;
            return false;
        }
        rows.add(new SheetRow(number, named(number, cells)));
        if (rows.size() % 1_000 == 0) {
            progress.accept(rows.size());
        }
        return true;
    }

    private boolean head(int number, List<String> cells) {
        Map<String, String> known = names();
        List<@Nullable String> found = new ArrayList<>();
        for (String cell : cells) {
            String column = known.get(normal(cell));
            if (column == null && !cell.isBlank()) {
                faults.tell(number, cell.strip(), "sheet-column-unknown");
            } else if (column != null && found.contains(column)) {
                faults.tell(number, column, "sheet-column-twice");
            }
            found.add(column);
        }
        needed.stream()
                .filter(column -> !found.contains(column))
                .forEach(column -> faults.tell(number, column, "sheet-column-missing"));
        header = found;
        isOver = !faults.isEmpty();
        return !isOver;
    }

    private Map<String, String> named(int number, List<String> cells) {
        Map<String, String> named = new HashMap<>();
        for (int i = 0; i < cells.size(); i++) {
            String column = header == null || i >= header.size() ? null : header.get(i);
            String cell = plain(cells.get(i).strip());
            if (cell.length() > MOST_CHARACTERS) {
                faults.tell(number, String.valueOf(column), "too-long", MOST_CHARACTERS);
            } else if (column != null && !cell.isEmpty()) {
                named.put(column, cell);
            } else if (column == null && !cell.isEmpty()) {
                faults.tell(number, "", "sheet-column-unnamed");
            }
        }
        return named;
    }

    /** Without the mark by which {@link SheetWriter} keeps a text from being a formula. */
    private static String plain(String cell) {
        return cell.length() > 1 && cell.charAt(0) == '\'' && SheetWriter.isFormula(cell.substring(1))
                ? cell.substring(1)
                : cell;
    }

    private Map<String, String> names() {
        Map<String, String> names = new HashMap<>();
        for (String column : columns) {
            names.put(normal(column), column);
            for (Language language : Language.values()) {
                names.put(normal(Texts.text(language, "sheet.column." + column)), column);
            }
        }
        return names;
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
