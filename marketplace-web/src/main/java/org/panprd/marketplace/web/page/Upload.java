package org.panprd.marketplace.web.page;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The file that a form brings: PDF or JPEG, up to 5 MB, as the API takes them, by how it begins and not by what its
 * sender calls it. It is passed on and kept nowhere here, not even for a moment on a disk.
 */
public final class Upload {
    /** The name of its field. */
    public static final String FIELD = "file";

    /** What the API takes. */
    public static final int MOST_BYTES = 5 * 1024 * 1024;

    /** What is read at all, to say that it is too large instead of ending the connection. */
    public static final int MOST_READ = 16 * 1024 * 1024;

    private static final byte[] PDF = {'%', 'P', 'D', 'F'};
    private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};

    private final byte[] content;
    private final @Nullable String problem;

    private Upload(byte[] content, @Nullable String problem) {
        this.content = content;
        this.problem = problem;
    }

    public static Upload read(HttpServletRequest request) throws IOException, ServletException {
        Part part = request.getPart(FIELD);
        if (part == null || part.getSize() == 0) {
            return new Upload(new byte[0], "upload.needed");
        }
        if (part.getSize() > MOST_BYTES) {
            return new Upload(new byte[0], "upload.tooLarge");
        }
        try (InputStream sent = part.getInputStream()) {
            byte[] content = sent.readAllBytes();
            return new Upload(content, begins(content, PDF) || begins(content, JPEG) ? null : "upload.kind");
        }
    }

    /** The text that says what to do about it; none if it can be passed on. */
    public Optional<String> problem() {
        return Optional.ofNullable(problem);
    }

    /** Passes it on as what it is. */
    public void send(Consumer<byte[]> asPdf, Consumer<byte[]> asJpeg) {
        (begins(content, PDF) ? asPdf : asJpeg).accept(content);
    }

    private static boolean begins(byte[] content, byte[] with) {
        return content.length >= with.length && Arrays.equals(content, 0, with.length, with, 0, with.length);
    }
}
