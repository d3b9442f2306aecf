package org.panprd.marketplace.platform;

import com.lowagie.text.pdf.BaseFont;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** The font of all PDFs, embedded in each, cut down to what is used. */
@ApplicationScoped
public class PdfFont {
    private static final String FONT = "/fonts/NotoSansSC-Regular.ttf";

    /** GETA MARK: what Chinese and Japanese printers put where they have no type. */
    private static final String NO_GLYPH = "〓";

    private BaseFont base;

    /** Called once, by the container. */
    @PostConstruct
    public void load() {
        try (InputStream font = PdfFont.class.getResourceAsStream(FONT)) {
            byte[] bytes = Objects.requireNonNull(font, FONT).readAllBytes();
            base = BaseFont.createFont(FONT, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, true, bytes, null);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + FONT, e);
        }
    }

    public BaseFont base() {
        return base;
    }

    /** With a mark for each character that the font lacks: without it, half a name would look like a whole one. */
    public String printable(String text) {
        StringBuilder printable = new StringBuilder();
        text.codePoints()
                .mapToObj(character -> base.charExists(character) ? Character.toString(character) : NO_GLYPH)
                .forEach(printable::append);
        return printable.toString();
    }
}
