package org.panprd.marketplace.platform;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import com.lowagie.text.Document;
import com.lowagie.text.Paragraph;
import com.lowagie.text.pdf.PdfWriter;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;

/** Files as people send them, and as people send them who mean no good. */
public final class TestFiles {
    /** Where in an EXIF block it would stand. */
    public static final String CAMERA = "Camera of somebody";

    /** Telephones write EXIF in the place of this block. */
    private static final int AFTER_JFIF = 20;

    private TestFiles() {}

    /** One page that says so. */
    public static byte[] pdf(String words) {
        var file = new ByteArrayOutputStream();
        Document document = new Document();
        PdfWriter.getInstance(document, file);
        document.open();
        document.add(new Paragraph(words));
        document.close();
        return file.toByteArray();
    }

    /** Red above, blue below. */
    public static byte[] jpeg(int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var drawing = image.createGraphics();
        drawing.setColor(Color.RED);
        drawing.fillRect(0, 0, width, height / 2);
        drawing.setColor(Color.BLUE);
        drawing.fillRect(0, height / 2, width, height - height / 2);
        drawing.dispose();
        return written(image, "jpg");
    }

    public static byte[] png() {
        return written(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), "png");
    }

    /** As a telephone that was held sideways takes it: to be turned a quarter to the right, by orientation 6. */
    public static byte[] sidewaysJpeg(int width, int height) {
        String exif = "Exif\0\0MM\0*\0\0\0\b\0\2"
                + "\1\20\0\2\0\0\0\23\0\0\0\46"
                + "\1\22\0\3\0\0\0\1\0\6\0\0"
                + "\0\0\0\0"
                + CAMERA
                + "\0";
        int length = exif.length() + 2;
        String segment = "\u00ff\u00e1" + (char) (length >> 8) + (char) (length & 0xff) + exif;
        String plain = new String(jpeg(width, height), ISO_8859_1);
        return (plain.substring(0, 2) + segment + plain.substring(AFTER_JFIF)).getBytes(ISO_8859_1);
    }

    /** Ten megabytes of nothing, packed into a few kilobytes. */
    public static byte[] zip() {
        var file = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(file)) {
            zip.putNextEntry(new ZipEntry("bomb"));
            zip.write(new byte[10 * 1024 * 1024]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }

    /** One after the other. */
    public static byte[] joined(byte[]... parts) {
        var file = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            file.writeBytes(part);
        }
        return file.toByteArray();
    }

    private static byte[] written(BufferedImage image, String format) {
        var file = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }
}
