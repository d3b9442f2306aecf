package org.panprd.marketplace.departure;

import com.lowagie.text.Document;
import com.lowagie.text.Element;
import com.lowagie.text.PageSize;
import com.lowagie.text.Paragraph;
import com.lowagie.text.pdf.ColumnText;
import com.lowagie.text.pdf.PdfPCell;
import com.lowagie.text.pdf.PdfPTable;
import com.lowagie.text.pdf.PdfPageEventHelper;
import com.lowagie.text.pdf.PdfWriter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.awt.Color;
import java.io.ByteArrayOutputStream;
import org.panprd.marketplace.platform.PdfFont;

/** A name list as PDF, A4 across; the headings of its columns stand on each page, and its number of all of them. */
@ApplicationScoped
class NameListPdf {
    private static final int MARGIN = 30;
    private static final float[] WIDTHS = {3.2f, 8, 10, 5, 7, 8, 11, 9, 7.5f, 8, 5};
    private static final float LEADING = 1.35f;
    private static final Color SHADE = new Color(0xee, 0xf2, 0xf1);

    @Inject
    PdfFont font;

    /** Whether it can print Lao and Burmese. */
    boolean isShaping() {
        return font.isShaping();
    }

    byte[] write(NameListSheet sheet) {
        // How many pages there are is known only once they have been written.
        Pages pages = new Pages(sheet.foot(), 0);
        write(sheet, pages);
        return write(sheet, new Pages(sheet.foot(), pages.written));
    }

    private byte[] write(NameListSheet sheet, Pages pages) {
        var bytes = new ByteArrayOutputStream();
        try (Document document = new Document(PageSize.A4.rotate(), MARGIN, MARGIN, MARGIN, MARGIN + 10)) {
            PdfWriter.getInstance(document, bytes).setPageEvent(pages);
            document.addTitle(sheet.title());
            document.open();
            Paragraph title = new Paragraph(font.phrase(sheet.title(), 15));
            title.setAlignment(Element.ALIGN_CENTER);
            document.add(title);
            document.add(header(sheet));
            document.add(people(sheet));
        }
        return bytes.toByteArray();
    }

    private PdfPTable header(NameListSheet sheet) {
        PdfPTable table = new PdfPTable(new float[] {2, 5, 2, 5});
        table.setWidthPercentage(100);
        table.setSpacingBefore(12);
        table.setSpacingAfter(8);
        sheet.header().forEach(line -> {
            table.addCell(cell(line.label(), 8, true));
            table.addCell(cell(line.value(), 9, false));
        });
        table.completeRow();
        return table;
    }

    private PdfPTable people(NameListSheet sheet) {
        PdfPTable table = new PdfPTable(WIDTHS);
        table.setWidthPercentage(100);
        table.setHeaderRows(1);
        table.setSpacingAfter(6);
        sheet.columns().forEach(column -> table.addCell(cell(column, 7, true)));
        sheet.rows().forEach(row -> row.forEach(text -> table.addCell(cell(text, 8, false))));
        for (String note : sheet.notes()) {
            PdfPCell whole = cell(note, 8, true);
            whole.setColspan(WIDTHS.length);
            table.addCell(whole);
        }
        return table;
    }

    private PdfPCell cell(String text, int size, boolean shaded) {
        PdfPCell cell = new PdfPCell(font.phrase(text, size));
        cell.setPadding(3);
        cell.setPaddingBottom(5);
        // Burmese letters stand above and below each other.
        cell.setLeading(0, LEADING);
        if (shaded) {
            cell.setBackgroundColor(SHADE);
        }
        return cell;
    }

    /** Writes the foot of each page. */
    private final class Pages extends PdfPageEventHelper {
        private final String foot;
        private final int all;
        private int written;

        Pages(String foot, int all) {
            this.foot = foot;
            this.all = all;
        }

        @Override
        public void onEndPage(PdfWriter writer, Document document) {
            written++;
            ColumnText.showTextAligned(
                    writer.getDirectContent(),
                    Element.ALIGN_RIGHT,
                    font.phrase(foot + " · " + written + " / " + all, 7),
                    document.right(),
                    MARGIN - 8f,
                    0);
        }
    }
}
