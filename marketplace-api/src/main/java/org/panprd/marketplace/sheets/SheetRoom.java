package org.panprd.marketplace.sheets;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.panprd.marketplace.platform.SheetWriter;
import org.panprd.marketplace.tenants.Language;

/** What the rows of a kind of sheet are, in its operator's scope. */
interface SheetRoom {
    SheetKind kind();

    /** The names of its columns, in their order; each has a text {@code sheet.column.NAME}. */
    List<String> columns();

    /** Those that every sheet has. */
    List<String> needed();

    /** Finds what is wrong, and changes nothing. */
    Checked check(Owner owner, List<SheetRow> rows, SheetFaults faults);

    /** Makes all changes or none; refused or at fault as {@link #check}, or if something was changed since then. */
    void apply(Owner owner, List<SheetRow> rows, Checked checked, SheetFaults faults);

    /** Writes what there is, one row after the other. */
    void export(Owner owner, Span span, Language language, SheetWriter out) throws IOException;

    /** Whose sheet it is. */
    record Owner(String tenant, String operator) {}

    /** Days from one to another, both counted in. */
    record Span(LocalDate from, LocalDate until) {}

    /**
     * What a sheet would do.
     *
     * @param changes how much it would change
     * @param version of what it was compared with
     */
    record Checked(int changes, long version) {}
}
