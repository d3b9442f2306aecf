package org.panprd.marketplace.sheets;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import org.panprd.marketplace.platform.SheetWriter;
import org.panprd.marketplace.platform.Texts;
import org.panprd.marketplace.sheets.SheetRoom.Owner;
import org.panprd.marketplace.sheets.SheetRoom.Span;
import org.panprd.marketplace.tenants.Language;

/** Writes what there is as a sheet that can be brought in again. */
@ApplicationScoped
class ExportSheet {
    @Inject
    @Any
    Instance<SheetRoom> rooms;

    /** A way to write sheets. */
    interface Form {
        SheetWriter into(OutputStream out) throws IOException;
    }

    byte[] write(Owner owner, SheetKind kind, Span span, Language language, Form form) {
        SheetRoom room = rooms.stream()
                .filter(candidate -> candidate.kind() == kind)
                .findFirst()
                .orElseThrow();
        var bytes = new ByteArrayOutputStream();
        try (SheetWriter writer = form.into(bytes)) {
            writer.row(room.columns().stream()
                    .map(column -> Texts.text(language, "sheet.column." + column))
                    .toList());
            room.export(owner, span, language, writer);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write a sheet", e);
        }
        return bytes.toByteArray();
    }
}
