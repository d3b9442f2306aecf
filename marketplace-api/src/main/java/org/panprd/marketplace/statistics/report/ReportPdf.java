package org.panprd.marketplace.statistics.report;

import com.lowagie.text.Document;
import com.lowagie.text.Element;
import com.lowagie.text.Font;
import com.lowagie.text.PageSize;
import com.lowagie.text.Paragraph;
import com.lowagie.text.Phrase;
import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.ColumnText;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfPCell;
import com.lowagie.text.pdf.PdfPTable;
import com.lowagie.text.pdf.PdfPageEventHelper;
import com.lowagie.text.pdf.PdfString;
import com.lowagie.text.pdf.PdfWriter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.text.NumberFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.panprd.marketplace.platform.PdfFont;
import org.panprd.marketplace.platform.Texts;
import org.panprd.marketplace.statistics.report.ReportContent.Cell;
import org.panprd.marketplace.statistics.report.ReportContent.Head;
import org.panprd.marketplace.statistics.report.ReportContent.Table;
import org.panprd.marketplace.tenants.Language;

/**
 * A report as PDF, A4 across, in the region's colour. The headings of a table stand on each of its pages, and its number of
 * all of them on each page.
 */
@ApplicationScoped
class ReportPdf {
    private static final int MARGIN = 36;
    private static final float FIRST_WIDTH = 2.4f;
    private static final int SIZE = 8;
    private static final float LEADING = 1.3f;

    /** So much of a page is needed to begin something on it. */
    private static final int LEAST = 100;

    private static final int LEAST_WITH_CHART = 260;
    private static final Color INK = new Color(0x1d, 0x2b, 0x2a);
    private static final Color QUIET = new Color(0x4b, 0x5a, 0x58);
    private static final Color LINE = new Color(0xc9, 0xd3, 0xd1);
    private static final Color SHADE = new Color(0xee, 0xf2, 0xf1);

    @Inject
    PdfFont font;

    byte[] write(ReportContent content, Language language) {
        // How many pages there are is known only once they have been written.
        Pages pages = new Pages(content.head(), 0);
        write(content, language, pages);
        return write(content, language, new Pages(content.head(), pages.written));
    }

    private byte[] write(ReportContent content, Language language, Pages pages) {
        var bytes = new ByteArrayOutputStream();
        try (Document document = new Document(PageSize.A4.rotate(), MARGIN, MARGIN, MARGIN, MARGIN + 12)) {
            PdfWriter writer = PdfWriter.getInstance(document, bytes);
            writer.setPageEvent(pages);
            document.addTitle(content.head().title() + " " + content.head().period());
            document.addAuthor(content.head().bureau());
            writer.getExtraCatalog().put(PdfName.LANG, new PdfString(language.tag()));
            document.open();
            document.add(head(content.head()));
            for (String note : content.notes()) {
                document.add(line(note, SIZE + 1, QUIET));
            }
            for (Table table : content.tables()) {
                add(table, language, content.head(), document, writer);
            }
            require(LEAST, document, writer);
            document.add(heading(Texts.text(language, "bureauReport.what"), content.head()));
            content.what().forEach(one -> document.add(line(one.name() + ": " + one.text(), SIZE, INK)));
        }
        return bytes.toByteArray();
    }

    private PdfPTable head(Head head) {
        Color colour = Color.decode(head.colour());
        Color ink = ReportChart.isLight(colour) ? INK : Color.WHITE;
        PdfPTable band = new PdfPTable(1);
        band.setWidthPercentage(100);
        band.setSpacingAfter(8);
        PdfPCell cell = new PdfPCell();
        cell.setBackgroundColor(colour);
        cell.setBorder(Rectangle.NO_BORDER);
        cell.setPadding(12);
        cell.addElement(line(head.bureau(), 11, ink));
        cell.addElement(line(head.title(), 20, ink));
        cell.addElement(line(head.region() + " · " + head.period(), 11, ink));
        band.addCell(cell);
        return band;
    }

    private void add(Table table, Language language, Head head, Document document, PdfWriter writer) {
        require(table.isChart() ? LEAST_WITH_CHART : LEAST, document, writer);
        document.add(heading(table.title(), head));
        if (table.isChart()) {
            document.add(new ReportChart(table, font, Color.decode(head.colour())).draw(writer));
        }
        if (!table.rows().isEmpty()) {
            document.add(rows(table, language, Color.decode(head.colour())));
        }
        if (table.note() != null) {
            document.add(line(table.note(), SIZE, QUIET));
        }
    }

    /** A new page, if so much of this one is not left. */
    private static void require(int least, Document document, PdfWriter writer) {
        if (writer.getVerticalPosition(true) - document.bottom() < least) {
            document.newPage();
        }
    }

    private PdfPTable rows(Table table, Language language, Color colour) {
        float[] widths = new float[table.columns().size()];
        Arrays.fill(widths, 1);
        widths[0] = FIRST_WIDTH;
        PdfPTable rows = new PdfPTable(widths);
        rows.setWidthPercentage(100);
        rows.setHeaderRows(1);
        rows.setSpacingBefore(4);
        rows.setSpacingAfter(4);
        for (String column : table.columns()) {
            PdfPCell cell = cell(column, column.equals(table.columns().get(0)));
            cell.setBackgroundColor(SHADE);
            cell.setBorderColorBottom(colour);
            cell.setBorderWidthBottom(1.2f);
            rows.addCell(cell);
        }
        for (List<Cell> row : table.rows()) {
            for (Cell one : row) {
                rows.addCell(cell(text(one, language), one.text() != null));
            }
        }
        return rows;
    }

    /** Numbers stand right, under each other. */
    private PdfPCell cell(String text, boolean isText) {
        PdfPCell cell = new PdfPCell(new Phrase(font.printable(text), font(SIZE, INK)));
        cell.setPadding(3);
        cell.setPaddingBottom(5);
        cell.setLeading(0, LEADING);
        cell.setBorder(Rectangle.BOTTOM);
        cell.setBorderColor(LINE);
        cell.setHorizontalAlignment(isText ? Element.ALIGN_LEFT : Element.ALIGN_RIGHT);
        return cell;
    }

    static String text(Cell cell, Language language) {
        if (cell.isHidden()) {
            return Texts.text(language, "bureauReport.hidden");
        }
        if (cell.number() == null) {
            return cell.text() == null ? "–" : cell.text();
        }
        NumberFormat format = NumberFormat.getNumberInstance(Locale.forLanguageTag(language.tag()));
        format.setMinimumFractionDigits(cell.decimals());
        format.setMaximumFractionDigits(cell.decimals());
        return format.format(cell.number());
    }

    private Paragraph heading(String text, Head head) {
        Paragraph heading = line(text, 13, ReportChart.onWhite(Color.decode(head.colour())));
        heading.setSpacingBefore(14);
        heading.setSpacingAfter(2);
        heading.setKeepTogether(true);
        return heading;
    }

    private Paragraph line(String text, int size, Color colour) {
        return new Paragraph(size * 1.5f, font.printable(text), font(size, colour));
    }

    private Font font(float size, Color colour) {
        return new Font(font.base(), size, Font.NORMAL, colour);
    }

    /** Writes the foot of each page. */
    private final class Pages extends PdfPageEventHelper {
        private final Head head;
        private final int all;
        private int written;

        Pages(Head head, int all) {
            this.head = head;
            this.all = all;
        }

        @Override
        public void onEndPage(PdfWriter writer, Document document) {
            written++;
            foot(
                    writer,
                    head.bureau() + " · " + head.title() + " · " + head.period(),
                    document.left(),
                    Element.ALIGN_LEFT);
            foot(writer, written + " / " + all, document.right(), Element.ALIGN_RIGHT);
        }

        private void foot(PdfWriter writer, String text, float at, int side) {
            Phrase phrase = new Phrase(font.printable(text), font(7, QUIET));
            ColumnText.showTextAligned(writer.getDirectContent(), side, phrase, at, MARGIN - 8f, 0);
        }
    }
}
