package org.panprd.marketplace.web.page;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** A file that a form brings: PDF or JPEG, up to 5 MB, as the API takes them. What is in it, the API finds out. */
public final class Upload {
    /** How large a file may be, and a form with one. */
    public static final int MAX_BYTES = 5 * 1024 * 1024;

    public static final long MAX_FORM_BYTES = MAX_BYTES + 64 * 1024L;

    private static final String JPEG = "image/jpeg";

    private final boolean isJpeg;
    private final byte[] content;

    private Upload(boolean isJpeg, byte[] content) {
        this.isJpeg = isJpeg;
        this.content = content;
    }

    /** The file of a field; empty if none was chosen, or one that is too large. */
    public static Optional<Upload> read(HttpServletRequest request, String field) throws IOException, ServletException {
        Part part;
        try {
            part = request.getPart(field);
        } catch (IllegalStateException tooLarge) {
            return Optional.empty();
        }
        if (part == null || part.getSize() == 0 || part.getSize() > MAX_BYTES) {
            return Optional.empty();
        }
        try (InputStream content = part.getInputStream()) {
            byte[] bytes = content.readAllBytes();
            return Optional.of(new Upload(startsLikeJpeg(bytes), bytes));
        }
    }

    /** Browsers go by the name of a file, which says nothing. */
    private static boolean startsLikeJpeg(byte[] bytes) {
        return bytes.length > 2 && (bytes[0] & 0xFF) == 0xFF && (bytes[1] & 0xFF) == 0xD8;
    }

    public boolean isJpeg() {
        return isJpeg;
    }

    public String mediaType() {
        return isJpeg ? JPEG : "application/pdf";
    }

    public byte[] content() {
        return content;
    }
}
