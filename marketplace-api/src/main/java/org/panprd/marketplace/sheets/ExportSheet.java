package org.panprd.marketplace.sheets;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.panprd.marketplace.platform.SheetWriter;
import org.panprd.marketplace.sheets.SheetRoom.Export;
import org.panprd.marketplace.sheets.SheetRoom.Owner;
import org.panprd.marketplace.sheets.SheetRoom.Span;
import org.panprd.marketplace.tenants.Language;

/** Writes what there is as a sheet that can be brought in again. */
@ApplicationScoped
class ExportSheet {
    @Inject
    @Any
    Instance<SheetRoom> rooms;

    /** What is written, and how. */
    record Target(List<SheetTable> tables, Language language, Form form) {}

    /** A way to write sheets. */
    interface Form {
        SheetWriter into(OutputStream out) throws IOException;
    }

    /** The tables of a kind of sheet. */
    List<SheetTable> tables(SheetKind kind) {
        return room(kind).tables();
    }

    /** Each table on a page of its own. */
    byte[] write(Owner owner, SheetKind kind, Span span, Target target) {
        var bytes = new ByteArrayOutputStream();
        Export export = room(kind).export(owner, span);
        try (SheetWriter writer = target.form().into(bytes)) {
            for (SheetTable table : target.tables()) {
                if (!table.name().isEmpty()) {
                    writer.page(SheetTable.label(table.name(), target.language()));
                }
                writer.row(table.columns().stream()
                        .map(column -> SheetTable.label(column, target.language()))
                        .toList());
                export.write(table, writer);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write a sheet", e);
        }
        return bytes.toByteArray();
    }

    private SheetRoom room(SheetKind kind) {
        return rooms.stream()
                .filter(candidate -> candidate.kind() == kind)
                .findFirst()
                .orElseThrow();
    }
}
