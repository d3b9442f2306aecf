package org.panprd.marketplace.sheets;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import org.panprd.marketplace.kernel.Outcome;
import org.panprd.marketplace.platform.SheetWriter;

/** What the rows of a kind of sheet are, in its operator's scope. */
interface SheetRoom {
    SheetKind kind();

    /** A spreadsheet has all of them, a text file one. */
    List<SheetTable> tables();

    /** What the rows ask for. Nothing is made of it if a cell of theirs cannot be read. */
    Request read(Owner owner, List<SheetRow> rows, SheetFaults faults);

    /** What there is, as it is now. */
    Export export(Owner owner, Span span);

    /** Whose sheet it is. */
    record Owner(String tenant, String operator) {}

    /** Days from one to another, both counted in. */
    record Span(LocalDate from, LocalDate until) {}

    /**
     * What a sheet asks for.
     *
     * @param check finds what is wrong, and changes nothing
     * @param apply makes all changes or none; at fault as {@code check}, or if it is no longer of that version
     */
    record Request(Supplier<Outcome> check, LongFunction<Outcome> apply) {}

    /** Writes the rows of a table, one after the other. */
    interface Export {
        void write(SheetTable table, SheetWriter out) throws IOException;
    }

    /**
     * What a sheet would do.
     *
     * @param changes how much it would change
     * @param version of what it was compared with
     */
    record Checked(int changes, long version) {}
}
