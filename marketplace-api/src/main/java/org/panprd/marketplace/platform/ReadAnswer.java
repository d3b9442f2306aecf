package org.panprd.marketplace.platform;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.panprd.marketplace.platform.OutsideCall.Answer;
import org.panprd.marketplace.platform.OutsideCall.Unreadable;

/** Reads the answer to an HTTP/1.1 request (RFC 9112) after which the connection is closed, and no more than is wanted of it. */
final class ReadAnswer {
    private static final int LONGEST_LINE = 8_192;
    private static final int MOST_LINES = 100;
    private static final int HEX = 16;
    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] ([2-5][0-9]{2})( .*)?");
    private static final Pattern LENGTH = Pattern.compile("content-length: *([0-9]{1,9})");
    private static final Pattern CHUNK = Pattern.compile("([0-9a-f]{1,7}) *(;.*)?");

    private final InputStream in;
    private final int most;
    private int length = -1;
    private boolean isChunked;

    ReadAnswer(InputStream in, int most) {
        this.in = in;
        this.most = most;
    }

    Answer read() throws IOException {
        Matcher status = STATUS.matcher(line());
        if (!status.matches()) {
            throw new Unreadable("No status");
        }
        String body = "";
        if (most > 0) {
            head();
            body = isChunked ? chunked() : whole();
        }
        return new Answer(Integer.parseInt(status.group(1)), body);
    }

    private void head() throws IOException {
        int lines = 0;
        for (String line = line(); !line.isEmpty(); line = line()) {
            String header = line.toLowerCase(Locale.ROOT);
            Matcher told = LENGTH.matcher(header);
            if (told.matches()) {
                length = Integer.parseInt(told.group(1));
            }
            isChunked |= header.startsWith("transfer-encoding:") && header.endsWith("chunked");
            lines++;
            if (lines > MOST_LINES) {
                throw new Unreadable("Too many headers");
            }
        }
    }

    /** As long as was said, or until the end. */
    private String whole() throws IOException {
        int wanted = length < 0 ? most + 1 : length;
        byte[] body = bytes(Math.min(wanted, most + 1));
        if (body.length > most || (length >= 0 && body.length < length)) {
            throw new Unreadable("A body that is too long or cut off");
        }
        return text(body);
    }

    private String chunked() throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (int size = chunk(); size > 0; size = chunk()) {
            if (size > most - body.size()) {
                throw new Unreadable("A body that is too long");
            }
            byte[] part = bytes(size);
            if (part.length < size || !line().isEmpty()) {
                throw new Unreadable("A body that is cut off");
            }
            body.writeBytes(part);
        }
        return text(body.toByteArray());
    }

    private int chunk() throws IOException {
        Matcher size = CHUNK.matcher(line().toLowerCase(Locale.ROOT));
        if (!size.matches()) {
            throw new Unreadable("No chunk");
        }
        return Integer.parseInt(size.group(1), HEX);
    }

    private byte[] bytes(int wanted) throws IOException {
        return in.readNBytes(wanted);
    }

    private static String text(byte[] body) {
        return new String(body, StandardCharsets.UTF_8);
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int one = in.read(); one >= 0 && one != '\n'; one = in.read()) {
            if (line.length() == LONGEST_LINE) {
                throw new Unreadable("A line that is too long");
            }
            line.append((char) one);
        }
        return line.toString().stripTrailing();
    }
}
