package org.panprd.marketplace.sheets;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.panprd.marketplace.kernel.Outcome;
import org.panprd.marketplace.sheets.SheetImport.Status;
import org.panprd.marketplace.sheets.SheetRoom.Checked;
import org.panprd.marketplace.sheets.SheetRoom.Request;

/** What is written down while sheets are worked on, each in a transaction of its own, so that it is seen at once. */
@ApplicationScoped
class ImportRecords {
    @Inject
    SheetImports imports;

    @Transactional(TxType.REQUIRES_NEW)
    Optional<SheetImport> take(Instant now, Duration lease) {
        return imports.take(now, now.plus(lease));
    }

    @Transactional(TxType.REQUIRES_NEW)
    byte[] content(SheetImport one) {
        return imports.content(one).orElseGet(() -> new byte[0]);
    }

    @Transactional(TxType.REQUIRES_NEW)
    void progress(SheetImport one, int rowsRead) {
        imports.progress(one, rowsRead);
    }

    @Transactional(TxType.REQUIRES_NEW)
    void settle(SheetImport one, Status status, int rowsRead, Checked checked, List<SheetFault> faults) {
        imports.settle(one, status, rowsRead, checked, faults);
    }

    /**
     * Carries it out and says so at once, or neither: a node that ends in between has done nothing. If another one was
     * faster, nothing is done here.
     */
    @Transactional(TxType.REQUIRES_NEW)
    void carryOut(SheetImport one, Request request, List<SheetRow> rows, SheetFaults faults) {
        Outcome outcome = request.apply().apply(one.checked().version());
        if (outcome.version() != one.checked().version()) {
            faults.tellWhole("sheet-stale");
        }
        faults.add(outcome.faults(), rows);
        if (faults.isEmpty() && !imports.settle(one, Status.DONE, rows.size(), one.checked(), List.of())) {
            throw new IllegalStateException("Import " + one.id() + " was carried out elsewhere");
        }
    }

    @Transactional(TxType.REQUIRES_NEW)
    void removeOlder(Instant than) {
        imports.removeOlder(than);
    }
}
