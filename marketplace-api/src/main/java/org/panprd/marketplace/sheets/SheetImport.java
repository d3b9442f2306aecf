package org.panprd.marketplace.sheets;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.panprd.marketplace.sheets.SheetRoom.Checked;
import org.panprd.marketplace.sheets.SheetRoom.Owner;

/** A sheet that was sent. */
record SheetImport(
        Owner owner,
        UUID id,
        SheetKind kind,
        Status status,
        int rowsRead,
        Checked checked,
        List<SheetFault> faults,
        Instant createdAt) {

    /** Where it is. */
    enum Status {
        /** To be read and checked. */
        WAITING,
        /** Without a fault; somebody has to say that it shall be carried out. */
        CHECKED,
        /** At fault; nothing was changed. */
        REFUSED,
        /** To be carried out. */
        CONFIRMED,
        /** Carried out, all of it. */
        DONE
    }
}
