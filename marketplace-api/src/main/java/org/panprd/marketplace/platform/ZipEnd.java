package org.panprd.marketplace.platform;

/**
 * Whether bytes (as ISO 8859-1) can also be read as a ZIP archive, which is found by its end (APPNOTE 4.3.16): a record
 * whose comment reaches the end of the file. It tells a file that is two things at a time.
 */
final class ZipEnd {
    private static final String MARK = "PK\u0005\u0006";
    private static final int RECORD = 22;
    private static final int LONGEST_COMMENT = 0xFFFF;

    private ZipEnd() {}

    static boolean closes(String file) {
        int first = Math.max(0, file.length() - RECORD - LONGEST_COMMENT);
        for (int at = file.lastIndexOf(MARK); at >= first; at = file.lastIndexOf(MARK, at - 1)) {
            if (at + RECORD <= file.length() && at + RECORD + comment(file, at) >= file.length()) {
                return true;
            }
        }
        return false;
    }

    private static int comment(String file, int at) {
        return file.charAt(at + RECORD - 2) + (file.charAt(at + RECORD - 1) << 8);
    }
}
