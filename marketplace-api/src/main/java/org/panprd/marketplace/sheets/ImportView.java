package org.panprd.marketplace.sheets;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.panprd.marketplace.platform.Texts;
import org.panprd.marketplace.tenants.Language;

/**
 * A sheet that was sent.
 *
 * @param rowsRead so far
 * @param changes how much it would change, or has changed
 * @param faults the first ones; where there is one, nothing is changed
 */
public record ImportView(
        UUID id, String kind, String status, int rowsRead, int changes, Instant sentAt, List<FaultView> faults) {

    /**
     * What is wrong.
     *
     * @param table in the reader's language, as it is called in a spreadsheet; empty if there is no other
     * @param row from 1, as a spreadsheet counts; 0 for the whole
     * @param column in the reader's language; empty for all of a row
     */
    public record FaultView(String table, int row, String column, String message) {}

    /** The latest first. */
    public record ImportList(List<ImportView> items) {}

    static ImportView of(SheetImport one, Language language) {
        return new ImportView(
                one.id(),
                one.kind().code(),
                one.status().name(),
                one.rowsRead(),
                one.checked().changes(),
                one.createdAt(),
                one.faults().stream().map(fault -> fault(fault, language)).toList());
    }

    private static FaultView fault(SheetFault fault, Language language) {
        return new FaultView(
                SheetTable.label(fault.table(), language),
                fault.row(),
                SheetTable.label(fault.column(), language),
                Texts.text(language, "field." + fault.key(), fault.arguments()));
    }
}
