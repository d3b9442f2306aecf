package org.panprd.marketplace.statistics;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/**
 * A table of figures as a file that is saved, and kept nowhere on its way.
 *
 * @param name without its ending
 */
record StatisticsFile(String name) {
    static final String CSV = "text/csv;charset=UTF-8";
    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    static final String PROBLEM = "application/problem+json";

    Response csv(StatisticsTable table) {
        return sent(table.csv(), CSV, "csv");
    }

    Response xlsx(StatisticsTable table, String page) {
        return sent(table.xlsx(page), XLSX, "xlsx");
    }

    private Response sent(byte[] content, String type, String ending) {
        return Response.ok(content, type)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "." + ending + "\"")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .build();
    }
}
