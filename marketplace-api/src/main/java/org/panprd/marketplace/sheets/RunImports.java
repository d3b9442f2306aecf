package org.panprd.marketplace.sheets;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.panprd.marketplace.kernel.Outcome;
import org.panprd.marketplace.kernel.Refusal;
import org.panprd.marketplace.sheets.SheetImport.Status;
import org.panprd.marketplace.sheets.SheetRoom.Checked;
import org.panprd.marketplace.sheets.SheetRoom.Request;

/**
 * Checks sheets that were sent, and carries out those that were confirmed. One that a node was working on when it ended is
 * taken by another one after {@value #LEASE_MINUTES} minutes.
 */
@ApplicationScoped
public class RunImports {
    private static final int LEASE_MINUTES = 5;
    private static final int KEPT_DAYS = 7;

    @Inject
    ImportRecords records;

    @Inject
    @Any
    Instance<SheetRoom> rooms;

    @Inject
    Clock clock;

    /** Something to do, in the scope of its operator. */
    public record Work(String tenant, String operator, Runnable run) {}

    /** The next one, in the platform's scope; its work is to be done in its operator's. */
    public Optional<Work> next() {
        return records.take(clock.instant(), Duration.ofMinutes(LEASE_MINUTES))
                .map(one -> new Work(one.owner().tenant(), one.owner().operator(), () -> work(one)));
    }

    /** Those that are seven days old go, in the platform's scope. */
    public void forget() {
        records.removeOlder(clock.instant().minus(Duration.ofDays(KEPT_DAYS)));
    }

    private void work(SheetImport one) {
        SheetRoom room = rooms.stream()
                .filter(candidate -> candidate.kind() == one.kind())
                .findFirst()
                .orElseThrow();
        SheetFaults faults = new SheetFaults();
        List<SheetRow> rows =
                new ReadSheet(room.tables(), faults, read -> records.progress(one, read)).read(records.content(one));
        Checked checked = one.checked();
        if (faults.isEmpty()) {
            checked = work(one, room, rows, faults);
        }
        if (!faults.isEmpty()) {
            records.settle(one, Status.REFUSED, rows.size(), checked, faults.all());
        } else if (one.status() == Status.WAITING) {
            records.settle(one, Status.CHECKED, rows.size(), checked, List.of());
        }
    }

    private Checked work(SheetImport one, SheetRoom room, List<SheetRow> rows, SheetFaults faults) {
        try {
            Request request = room.read(one.owner(), rows, faults);
            if (faults.isEmpty() && one.status() == Status.WAITING) {
                Outcome outcome = request.check().get();
                faults.add(outcome.faults(), rows);
                return new Checked(outcome.changes(), outcome.version());
            }
            if (faults.isEmpty()) {
                records.carryOut(one, request, rows, faults);
            }
        } catch (Refusal refusal) {
            faults.add(refusal.faults(), rows);
            if (refusal.faults().isEmpty()) {
                faults.tellWhole("sheet-refused");
            }
        }
        return one.checked();
    }
}
