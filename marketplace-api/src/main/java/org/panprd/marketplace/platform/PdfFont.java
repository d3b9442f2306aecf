package org.panprd.marketplace.platform;

import com.lowagie.text.Chunk;
import com.lowagie.text.Font;
import com.lowagie.text.Phrase;
import com.lowagie.text.pdf.BaseFont;
import com.lowagie.text.pdf.LayoutProcessor;
import com.lowagie.text.pdf.PdfChunk;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import java.awt.Color;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.Character.UnicodeScript;
import java.util.Map;
import java.util.Objects;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The fonts of all PDFs, embedded in each, cut down to what is used. Lao and Burmese letters change their order and shape
 * with their neighbours; what does that is the JDK, which needs a system with fonts of its own for it.
 */
@ApplicationScoped
public class PdfFont {
    private static final Logger LOG = Logger.getLogger(PdfFont.class.getName());

    /** GETA MARK: what Chinese and Japanese printers put where they have no type. */
    private static final String NO_GLYPH = "〓";

    private static final int ZERO_WIDTH_SPACE = 0x200b;
    private static final float LEADING = 1.5f;

    private BaseFont base;
    private Map<UnicodeScript, BaseFont> shaped = Map.of();

    /** Called once, by the container. */
    @PostConstruct
    public void load() {
        base = font("fonts/NotoSansSC-Regular.ttf");
        // What is read after this is shaped, and copied from the PDF as it was written.
        LayoutProcessor.enable();
        LayoutProcessor.setWriteActualText();
        try {
            shaped = Map.of(
                    UnicodeScript.LAO, font("fonts/NotoSansLao-Regular.ttf"),
                    UnicodeScript.MYANMAR, font("fonts/NotoSansMyanmar-Regular.ttf"));
        } catch (RuntimeException | LinkageError | InternalError e) {
            LOG.log(Level.WARNING, "Nothing is printed in Lao and Burmese: install fontconfig and some font", e);
        }
    }

    private static BaseFont font(String file) {
        try (InputStream font = PdfFont.class.getResourceAsStream("/" + file)) {
            byte[] bytes = Objects.requireNonNull(font, file).readAllBytes();
            return BaseFont.createFont(file, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, true, bytes, null);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }

    public BaseFont base() {
        return base;
    }

    /** Whether Lao and Burmese can be printed. */
    public boolean isShaping() {
        return !shaped.isEmpty();
    }

    /** With a mark for each character that the font lacks: without it, half a name would look like a whole one. */
    public String printable(String text) {
        return printable(text, base);
    }

    private static String printable(String text, BaseFont font) {
        StringBuilder printable = new StringBuilder();
        text.codePoints()
                .mapToObj(one -> one == ZERO_WIDTH_SPACE || font.charExists(one) ? Character.toString(one) : NO_GLYPH)
                .forEach(printable::append);
        return printable.toString();
    }

    /** A text in one or several scripts, black, as printable as it can be made. */
    public Phrase phrase(String text, float size) {
        Phrase phrase = new Phrase(size * LEADING);
        int start = 0;
        BaseFont current = base;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            BaseFont next = fontOf(text.codePointAt(i), current);
            if (!next.equals(current)) {
                add(phrase, text.substring(start, i), current, size);
                start = i;
                current = next;
            }
        }
        add(phrase, text.substring(start), current, size);
        return phrase;
    }

    private BaseFont fontOf(int character, BaseFont before) {
        return character == ' ' || character == ZERO_WIDTH_SPACE
                ? before
                : shaped.getOrDefault(UnicodeScript.of(character), base);
    }

    /** Without this a line would break in the middle of a syllable. */
    private static boolean mayBreakAfter(int start, int current, int end, char[] text, PdfChunk @Nullable [] chunks) {
        // A zero-width space itself is passed over where lines of a table are broken.
        return text[current] == ' ' || (current + 1 < end && text[current + 1] == ZERO_WIDTH_SPACE);
    }

    private void add(Phrase phrase, String text, BaseFont font, float size) {
        if (!text.isEmpty()) {
            Chunk chunk = new Chunk(printable(text, font), new Font(font, size, Font.NORMAL, Color.BLACK));
            if (!font.equals(base)) {
                chunk.setSplitCharacter(PdfFont::mayBreakAfter);
            }
            phrase.add(chunk);
        }
    }
}
