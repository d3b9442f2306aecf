package org.panprd.marketplace.web.account;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.web.api.Wellness;

/**
 * The file of a report as a form sent it: a PDF or a JPEG by how it begins, whatever it is called. It is passed on and kept
 * nowhere here, not even for a moment on a disk.
 */
final class ReportFile {
    static final String FIELD = "file";

    /** What the API takes. */
    static final int MOST_BYTES = 5 * 1024 * 1024;

    /** What is read at all, to say that it is too large instead of ending the connection. */
    static final int MOST_READ = 16 * 1024 * 1024;

    private static final byte[] PDF = {'%', 'P', 'D', 'F'};
    private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};

    private final byte[] content;
    private final @Nullable String problem;

    private ReportFile(byte[] content, @Nullable String problem) {
        this.content = content;
        this.problem = problem;
    }

    static ReportFile read(HttpServletRequest request) throws IOException, ServletException {
        Part part = request.getPart(FIELD);
        if (part == null || part.getSize() == 0) {
            return new ReportFile(new byte[0], "reports.fileNeeded");
        }
        if (part.getSize() > MOST_BYTES) {
            return new ReportFile(new byte[0], "reports.fileTooLarge");
        }
        try (InputStream sent = part.getInputStream()) {
            return of(sent.readAllBytes());
        }
    }

    static ReportFile of(byte[] content) {
        boolean isTaken = begins(content, PDF) || begins(content, JPEG);
        return new ReportFile(content, isTaken ? null : "reports.fileKind");
    }

    /** The text that says what to do about it; none if it can be passed on. */
    Optional<String> problem() {
        return Optional.ofNullable(problem);
    }

    void send(Wellness wellness, String report) {
        if (begins(content, PDF)) {
            wellness.sendPdf(report, content);
        } else {
            wellness.sendJpeg(report, content);
        }
    }

    private static boolean begins(byte[] content, byte[] with) {
        return content.length >= with.length && Arrays.equals(content, 0, with.length, with, 0, with.length);
    }
}
