package org.panprd.marketplace.sheets;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.panprd.marketplace.sheets.ReadSheet.SheetBroken;

/** Reads CSV as RFC 4180 has it; with semicolons or tabs, if its first line has more of them than commas. */
final class CsvRows {
    private CsvRows() {}

    static void read(String text, ReadSheet.Sink sink) {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(delimiter(text))
                .setIgnoreEmptyLines(false)
                .get();
        sink.page("");
        try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
            for (CSVRecord line : parser) {
                if (line.size() > ReadSheet.MOST_COLUMNS) {
                    throw new SheetBroken(new IOException("Too many columns"));
                }
                List<String> cells = new ArrayList<>();
                line.forEach(cells::add);
                if (!sink.row(Math.toIntExact(line.getRecordNumber()), cells)) {
                    return;
                }
            }
        } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
            throw new SheetBroken(e);
        }
    }

    private static char delimiter(String text) {
        String line = text.lines().findFirst().orElse("");
        char best = ',';
        for (char candidate : new char[] {';', '\t'}) {
            if (count(line, candidate) > count(line, best)) {
                best = candidate;
            }
        }
        return best;
    }

    private static long count(String line, char character) {
        return line.chars().filter(one -> one == character).count();
    }
}
