package org.panprd.marketplace.statistics.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.platform.Texts;
import org.panprd.marketplace.platform.XlsxWriter;
import org.panprd.marketplace.statistics.report.ReportContent.Cell;
import org.panprd.marketplace.statistics.report.ReportContent.Definition;
import org.panprd.marketplace.statistics.report.ReportContent.Head;
import org.panprd.marketplace.statistics.report.ReportContent.Table;
import org.panprd.marketplace.tenants.Language;

/** A report as a spreadsheet: a page that says what it is, and one for each table, in which numbers are numbers. */
@ApplicationScoped
class ReportXlsx {
    private static final int FIRST_WIDTH = 34;
    private static final int WORDS_WIDTH = 90;

    byte[] write(ReportContent content, Language language) {
        var bytes = new ByteArrayOutputStream();
        try (XlsxWriter writer = new XlsxWriter(bytes)) {
            about(content, language, writer);
            int number = 1;
            for (Table table : content.tables()) {
                // No two pages may be called the same.
                writer.page(number + " " + table.title(), FIRST_WIDTH);
                write(table, language, writer);
                number++;
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write a spreadsheet", e);
        }
        return bytes.toByteArray();
    }

    private static void about(ReportContent content, Language language, XlsxWriter writer) throws IOException {
        Head head = content.head();
        writer.page(Texts.text(language, "bureauReport.about"), FIRST_WIDTH, WORDS_WIDTH);
        writer.row(List.of(head.title(), head.period()));
        writer.row(List.of(head.region(), head.bureau()));
        for (String note : content.notes()) {
            writer.row(List.of("", note));
        }
        for (Definition one : content.what()) {
            writer.row(List.of(one.name(), one.text()));
        }
    }

    private static void write(Table table, Language language, XlsxWriter writer) throws IOException {
        writer.row(table.columns());
        for (List<Cell> row : table.rows()) {
            List<@Nullable Object> values = new ArrayList<>();
            row.forEach(cell -> values.add(value(cell, language)));
            writer.row(values);
        }
        if (table.note() != null) {
            writer.row(List.of(table.note()));
        }
    }

    private static @Nullable Object value(Cell cell, Language language) {
        if (cell.isHidden()) {
            return Texts.text(language, "bureauReport.hidden");
        }
        if (cell.number() != null) {
            return cell.decimals() == 0 ? (Object) cell.number().longValueExact() : cell.number();
        }
        return cell.text();
    }
}
