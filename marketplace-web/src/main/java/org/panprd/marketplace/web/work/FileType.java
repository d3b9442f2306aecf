package org.panprd.marketplace.web.work;

/** Of what kind a file is that the API writes. */
final class FileType {
    private static final String CSV = "text/csv;charset=UTF-8";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private FileType() {}

    static String of(String file) {
        return file.endsWith(".csv") ? CSV : XLSX;
    }
}
