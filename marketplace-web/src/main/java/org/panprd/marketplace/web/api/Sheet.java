package org.panprd.marketplace.web.api;

import java.time.Instant;
import java.util.List;

/** A sheet that was sent: what it would change, or why it changes nothing. */
public record Sheet(
        String id, String kind, String status, int rowsRead, int changes, Instant sentAt, List<Fault> faults) {

    /** What is wrong with a cell, a row, or, at row 0, the whole. */
    public record Fault(String table, int row, String column, String message) {}

    /** The latest first. */
    public record All(List<Sheet> items) {}

    /** Whether it is being worked on. */
    public boolean isUnderWay() {
        return status.equals("WAITING") || status.equals("CONFIRMED");
    }
}
