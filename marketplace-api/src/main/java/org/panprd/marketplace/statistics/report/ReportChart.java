package org.panprd.marketplace.statistics.report;

import com.lowagie.text.Image;
import com.lowagie.text.pdf.PdfContentByte;
import com.lowagie.text.pdf.PdfTemplate;
import com.lowagie.text.pdf.PdfWriter;
import java.awt.Color;
import java.math.BigDecimal;
import java.util.List;
import org.panprd.marketplace.platform.PdfFont;
import org.panprd.marketplace.statistics.report.ReportContent.Cell;
import org.panprd.marketplace.statistics.report.ReportContent.Table;

/** The first numbers of a table as columns, from nothing upwards. What is not shown has none. */
final class ReportChart {
    private static final float WIDTH = 760;
    private static final float HEIGHT = 130;
    private static final float FOOT = 14;
    private static final float HEAD = 14;
    private static final float SIDE = 18;
    private static final float SIZE = 7;
    private static final int MOST_NAMES = 16;
    private static final double DARKEST_LIGHT = 0.5;
    private static final Color INK = new Color(0x4b, 0x5a, 0x58);

    private final List<List<Cell>> rows;
    private final String what;
    private final PdfFont font;
    private final Color colour;

    ReportChart(Table table, PdfFont font, Color colour) {
        rows = table.rows();
        what = table.columns().get(1);
        this.font = font;
        this.colour = onWhite(colour);
    }

    Image draw(PdfWriter writer) {
        PdfTemplate picture = writer.getDirectContent().createTemplate(WIDTH, HEIGHT);
        double most = rows.stream()
                .map(row -> row.get(1).number())
                .mapToDouble(number -> number == null ? 0 : number.doubleValue())
                .max()
                .orElse(0);
        picture.setColorStroke(INK);
        picture.setLineWidth(0.5f);
        picture.moveTo(0, FOOT);
        picture.lineTo(WIDTH, FOOT);
        picture.stroke();
        float step = (WIDTH - 2 * SIDE) / Math.max(1, rows.size());
        int every = (rows.size() + MOST_NAMES - 1) / MOST_NAMES;
        picture.setColorFill(colour);
        for (int i = 0; i < rows.size(); i++) {
            BigDecimal number = rows.get(i).get(1).number();
            if (number != null && most > 0) {
                float height = (float) (number.doubleValue() / most * (HEIGHT - FOOT - HEAD));
                picture.rectangle(SIDE + i * step + step * 0.15f, FOOT, step * 0.7f, height);
                picture.fill();
            }
        }
        picture.setColorFill(INK);
        say(
                picture,
                what + ": 0 – " + BigDecimal.valueOf((long) most),
                0,
                HEIGHT - SIZE - 1,
                PdfContentByte.ALIGN_LEFT);
        for (int i = 0; i < rows.size(); i += every) {
            String name = String.valueOf(rows.get(i).get(0).text());
            say(picture, name, SIDE + i * step + step / 2, 3, PdfContentByte.ALIGN_CENTER);
        }
        return image(picture);
    }

    private void say(PdfTemplate picture, String text, float x, float y, int side) {
        picture.beginText();
        picture.setFontAndSize(font.base(), SIZE);
        picture.showTextAligned(side, font.printable(text), x, y, 0);
        picture.endText();
    }

    private static Image image(PdfTemplate picture) {
        Image image = Image.getInstance(picture);
        image.setAlt("");
        image.setSpacingBefore(4);
        return image;
    }

    /** Whether dark letters stand out more on it than white ones. */
    static boolean isLight(Color colour) {
        return (0.299 * colour.getRed() + 0.587 * colour.getGreen() + 0.114 * colour.getBlue()) / 255 > DARKEST_LIGHT;
    }

    /** As it is, or dark enough to be read on paper. */
    static Color onWhite(Color colour) {
        return isLight(colour) ? colour.darker().darker() : colour;
    }
}
