package org.panprd.marketplace.platform;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whether bytes (as ISO 8859-1) begin and end as a PDF does, with nothing before and nothing after it, and its table of
 * contents where its end says (ISO 32000-1, 7.5). What is in between is for the reader's program to open.
 */
final class PdfFrame {
    private static final int TAIL = 64;
    private static final Pattern HEADER = Pattern.compile("%PDF-[12]\\.\\d[\\r\\n ].*", Pattern.DOTALL);
    private static final Pattern END =
            Pattern.compile("startxref\\s{1,4}(\\d{1,10})\\s{1,4}%%EOF[\\s\\x00]{0,8}\\z", Pattern.DOTALL);
    private static final Pattern TABLE =
            Pattern.compile("\\s{0,4}(xref\\b|\\d{1,10} \\d{1,5} obj\\b).*", Pattern.DOTALL);

    private PdfFrame() {}

    static boolean holds(String file) {
        int tail = Math.max(0, file.length() - TAIL);
        Matcher end = END.matcher(file.substring(tail));
        if (!HEADER.matcher(file.substring(0, Math.min(TAIL, file.length()))).matches() || !end.find()) {
            return false;
        }
        long table = Long.parseLong(end.group(1));
        return table > 0
                && table < tail + end.start()
                && TABLE.matcher(file.substring((int) table, Math.min((int) table + TAIL, file.length())))
                        .matches();
    }
}
