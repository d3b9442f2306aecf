package org.panprd.marketplace.web.page;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The file that a form brings, of a kind and a size that the API takes, by how it begins and not by what its sender calls
 * it. It is passed on and kept nowhere here, not even for a moment on a disk.
 */
public final class Upload {
    /** The name of its field. */
    public static final String FIELD = "file";

    /** What the API takes of a proof. */
    public static final int MOST_BYTES = 5 * 1024 * 1024;

    /** What the API takes of a photograph. */
    public static final int MOST_BYTES_OF_PHOTO = 10 * 1024 * 1024;

    /** What the API takes of a sheet. */
    public static final int MOST_BYTES_OF_SHEET = 8 * 1024 * 1024;

    /** What is read at all, to say that it is too large instead of ending the connection. */
    public static final int MOST_READ = 16 * 1024 * 1024;

    private enum Kind {
        PDF("%PDF"),
        JPEG("\u00ff\u00d8\u00ff"),
        PNG("\u0089PNG"),
        ZIP("PK"),
        OTHER("");

        private final String head;

        Kind(String head) {
            this.head = head;
        }

        /** The last one is whatever is none of the others. */
        static Kind of(byte[] content) {
            return Stream.of(values())
                    .filter(kind -> kind.begins(content))
                    .findFirst()
                    .orElse(OTHER);
        }

        private boolean begins(byte[] content) {
            int length = Math.min(content.length, head.length());
            return new String(content, 0, length, StandardCharsets.ISO_8859_1).equals(head);
        }
    }

    private final byte[] content;
    private final @Nullable Kind kind;
    private final @Nullable String problem;

    private Upload(byte[] content, @Nullable Kind kind, @Nullable String problem) {
        this.content = content;
        this.kind = kind;
        this.problem = problem;
    }

    /** A proof: PDF or JPEG. */
    public static Upload read(HttpServletRequest request) throws IOException, ServletException {
        return read(request, EnumSet.of(Kind.PDF, Kind.JPEG), MOST_BYTES, "upload");
    }

    /** A photograph: JPEG or PNG. */
    public static Upload readPhoto(HttpServletRequest request) throws IOException, ServletException {
        return read(request, EnumSet.of(Kind.JPEG, Kind.PNG), MOST_BYTES_OF_PHOTO, "photo");
    }

    /** A spreadsheet or a text file; which of them, its reader sees. */
    public static Upload readSheet(HttpServletRequest request) throws IOException, ServletException {
        return read(request, EnumSet.of(Kind.ZIP, Kind.OTHER), MOST_BYTES_OF_SHEET, "sheets");
    }

    private static Upload read(HttpServletRequest request, Set<Kind> kinds, int most, String texts)
            throws IOException, ServletException {
        Part part = request.getPart(FIELD);
        if (part == null || part.getSize() == 0) {
            return refused("upload.needed");
        }
        if (part.getSize() > most) {
            return refused(texts + ".tooLarge");
        }
        try (InputStream sent = part.getInputStream()) {
            byte[] content = sent.readAllBytes();
            Kind kind = Kind.of(content);
            return kinds.contains(kind) ? new Upload(content, kind, null) : refused(texts + ".kind");
        }
    }

    private static Upload refused(String problem) {
        return new Upload(new byte[0], null, problem);
    }

    /** The text that says what to do about it; none if it can be passed on. */
    public Optional<String> problem() {
        return Optional.ofNullable(problem);
    }

    public byte[] content() {
        return content.clone();
    }

    /** Passes it on as what it is. */
    public void send(Consumer<byte[]> asPdf, Consumer<byte[]> asJpeg) {
        (kind == Kind.PDF ? asPdf : asJpeg).accept(content);
    }

    /** Passes a photograph on as what it is. */
    public void sendPhoto(Consumer<byte[]> asPng, Consumer<byte[]> asJpeg) {
        (kind == Kind.PNG ? asPng : asJpeg).accept(content);
    }
}
