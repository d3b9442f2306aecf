package org.panprd.marketplace.platform;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;
import org.panprd.marketplace.kernel.Refusal;

/**
 * A file that somebody has sent, known by its content and not by what its sender calls it. Nothing in it is unpacked, so
 * that no bomb goes off; a picture is drawn anew, so that nothing but the picture is left of it.
 */
public final class SentFile {
    /** How large a file may be. */
    public static final int MAX_BYTES = 5 * 1024 * 1024;

    /** What may be sent. */
    public enum Type {
        PDF("application/pdf"),
        JPEG("image/jpeg"),
        PNG("image/png");

        private final String mediaType;

        Type(String mediaType) {
            this.mediaType = mediaType;
        }

        public String mediaType() {
            return mediaType;
        }

        public static Optional<Type> find(String mediaType) {
            return Stream.of(values())
                    .filter(type -> type.mediaType.equalsIgnoreCase(mediaType))
                    .findFirst();
        }
    }

    private final Type type;
    private final byte[] content;

    /** Of content that was {@linkplain #read read} before. */
    public SentFile(Type type, byte[] content) {
        this.type = type;
        this.content = content;
    }

    public Type type() {
        return type;
    }

    public byte[] content() {
        return content;
    }

    /**
     * Reads what is said to be of a type.
     *
     * @throws Refusal {@code invalid-request} at {@code file} if it is of another one, broken, or two things at a time
     */
    public static SentFile read(Type type, byte[] sent) {
        return switch (type) {
            case PDF -> new SentFile(type, wholePdf(sent));
            case JPEG, PNG -> new SentFile(Type.JPEG, Picture.drawnAnew(type, sent));
        };
    }

    private static byte[] wholePdf(byte[] sent) {
        String text = new String(sent, StandardCharsets.ISO_8859_1);
        if (!PdfFrame.holds(text) || ZipEnd.closes(text)) {
            throw refused(Type.PDF);
        }
        return sent;
    }

    static Refusal refused(Type type) {
        return Refusal.invalid("file", "file-content", type.name());
    }
}
