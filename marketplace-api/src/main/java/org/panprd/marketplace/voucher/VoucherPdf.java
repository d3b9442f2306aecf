package org.panprd.marketplace.voucher;

import com.lowagie.text.Document;
import com.lowagie.text.Element;
import com.lowagie.text.Font;
import com.lowagie.text.Image;
import com.lowagie.text.PageSize;
import com.lowagie.text.Paragraph;
import com.lowagie.text.Phrase;
import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.PdfPCell;
import com.lowagie.text.pdf.PdfPTable;
import com.lowagie.text.pdf.PdfWriter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.panprd.marketplace.booking.Admission;
import org.panprd.marketplace.booking.BookingView;
import org.panprd.marketplace.booking.BookingView.ItemView;
import org.panprd.marketplace.platform.PdfFont;
import org.panprd.marketplace.platform.Texts;
import org.panprd.marketplace.tenants.Language;

/** All vouchers of a booking as one PDF, one block for each item; the font is embedded, cut down to what is used. */
@ApplicationScoped
class VoucherPdf {
    private static final int MARGIN = 40;
    private static final Color INK = new Color(0x1d, 0x2b, 0x2a);
    private static final Color QUIET = new Color(0x5b, 0x6b, 0x69);
    private static final Color LINE = new Color(0xc9, 0xd3, 0xd1);

    @Inject
    Vouchers vouchers;

    @Inject
    PdfFont font;

    byte[] render(BookingView booking, Language language) {
        var bytes = new ByteArrayOutputStream();
        try (Document document = new Document(PageSize.A4, MARGIN, MARGIN, MARGIN, MARGIN)) {
            PdfWriter.getInstance(document, bytes);
            document.addTitle(booking.reference());
            document.open();
            document.add(new Paragraph(Texts.text(language, "voucher.title"), font(20, INK)));
            document.add(new Paragraph(
                    Texts.text(
                            language, "voucher.booking", booking.reference(), booking.startDate(), booking.endDate()),
                    font(11, QUIET)));
            document.add(new Paragraph(" ", font(11, QUIET)));
            for (ItemView item : booking.items()) {
                if (item.status().hasVoucher()) {
                    document.add(block(booking, item, language));
                }
            }
            document.add(new Paragraph(Texts.text(language, "voucher.note"), font(9, QUIET)));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write a PDF", e);
        }
        return bytes.toByteArray();
    }

    private PdfPTable block(BookingView booking, ItemView item, Language language) throws IOException {
        PdfPTable table = new PdfPTable(new float[] {3.2f, 1});
        table.setWidthPercentage(100);
        table.setSpacingAfter(10);
        table.setKeepTogether(true);
        PdfPCell text = cell();
        text.addElement(new Phrase(item.title(), font(13, INK)));
        for (String line : lines(item, language)) {
            text.addElement(new Phrase(line, font(10, QUIET)));
        }
        table.addCell(text);
        PdfPCell code = cell();
        code.setHorizontalAlignment(Element.ALIGN_RIGHT);
        for (String one : vouchers.codes(Admission.of(booking, item))) {
            code.addElement(Image.getInstance(vouchers.qrCode(one)));
        }
        table.addCell(code);
        return table;
    }

    private static List<String> lines(ItemView item, Language language) {
        var lines = new ArrayList<String>();
        lines.add(item.optionTitle());
        String when = item.startTime() == null ? item.date().toString() : item.date() + " " + item.startTime();
        lines.add(
                item.nights() == null
                        ? when
                        : Texts.text(language, "voucher.nights", item.date(), item.endDate(), item.nights()));
        lines.add(
                item.rooms() == null
                        ? Texts.text(language, "voucher.persons", item.persons())
                        : Texts.text(language, "voucher.rooms", item.persons(), item.rooms()));
        lines.add(item.place().name() + " · " + item.place().city() + " · "
                + item.tenant().name());
        if (item.ticket() != null && item.ticket().reference() != null) {
            lines.add(Texts.text(language, "voucher.supplier", item.ticket().reference()));
        }
        lines.add(item.operator().name() + " · " + item.operator().telephone());
        return lines;
    }

    private static PdfPCell cell() {
        PdfPCell cell = new PdfPCell();
        cell.setBorder(Rectangle.TOP);
        cell.setBorderColor(LINE);
        cell.setPaddingTop(8);
        cell.setPaddingBottom(6);
        return cell;
    }

    private Font font(float size, Color colour) {
        return new Font(font.base(), size, Font.NORMAL, colour);
    }
}
