package org.panprd.marketplace.frontdesk;

import com.lowagie.text.Document;
import com.lowagie.text.Font;
import com.lowagie.text.PageSize;
import com.lowagie.text.Paragraph;
import com.lowagie.text.Phrase;
import com.lowagie.text.pdf.PdfPCell;
import com.lowagie.text.pdf.PdfPTable;
import com.lowagie.text.pdf.PdfWriter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.awt.Color;
import java.io.ByteArrayOutputStream;
import org.panprd.marketplace.platform.PdfFont;

/** Who comes on a day as PDF, A4 across. */
@ApplicationScoped
class ManifestPdf {
    private static final int MARGIN = 30;
    private static final float[] WIDTHS = {4, 5, 6, 10, 3};
    private static final Color SHADE = new Color(0xee, 0xf2, 0xf1);

    @Inject
    PdfFont font;

    byte[] write(Manifest manifest) {
        var bytes = new ByteArrayOutputStream();
        try (Document document = new Document(PageSize.A4.rotate(), MARGIN, MARGIN, MARGIN, MARGIN)) {
            PdfWriter.getInstance(document, bytes);
            document.addTitle(manifest.title());
            document.open();
            document.add(new Paragraph(font.printable(manifest.title()), font(15)));
            PdfPTable table = new PdfPTable(WIDTHS);
            table.setWidthPercentage(100);
            table.setSpacingBefore(8);
            table.setHeaderRows(1);
            manifest.columns().forEach(column -> table.addCell(cell(column, true)));
            manifest.groups().forEach(group -> {
                PdfPCell head = cell(group.title(), true);
                head.setColspan(WIDTHS.length);
                table.addCell(head);
                group.rows().forEach(row -> row.forEach(text -> table.addCell(cell(text, false))));
            });
            document.add(table);
        }
        return bytes.toByteArray();
    }

    private PdfPCell cell(String text, boolean shaded) {
        PdfPCell cell = new PdfPCell(new Phrase(font.printable(text), font(9)));
        cell.setPadding(3);
        if (shaded) {
            cell.setBackgroundColor(SHADE);
        }
        return cell;
    }

    private Font font(float size) {
        return new Font(font.base(), size, Font.NORMAL, Color.BLACK);
    }
}
