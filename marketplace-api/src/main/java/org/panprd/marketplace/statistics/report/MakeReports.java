package org.panprd.marketplace.statistics.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.panprd.marketplace.media.KeepFiles;
import org.panprd.marketplace.statistics.report.MakingRecords.Work;
import org.panprd.marketplace.statistics.report.WriteReport.Files;

/**
 * Makes the reports that are due, on whichever node is first. Its files are written between two transactions; an attempt
 * that ends in between leaves files that nobody knows, and the report is made anew.
 */
@ApplicationScoped
public class MakeReports {
    private static final Logger LOG = Logger.getLogger(MakeReports.class.getName());

    @Inject
    PlanReports planReports;

    @Inject
    MakingRecords records;

    @Inject
    WriteReport writeReport;

    @Inject
    KeepFiles files;

    /** One after the other, until none is due; in the platform's scope. */
    public void run() {
        while (planReports.plan() > 0) {
            // There may be more of them.
        }
        Optional<Work> next = records.take();
        while (next.isPresent()) {
            attempt(next.get());
            next = records.take();
        }
    }

    /** Those that are three years old go, in the platform's scope. */
    public void forget() {
        List<Report> old = records.old();
        while (!old.isEmpty()) {
            old.forEach(report -> {
                files.remove(Report.keys(Objects.requireNonNull(report.fileKey())));
                records.forget(report);
            });
            old = records.old();
        }
    }

    /** What fails is told and tried again: it holds up no other. */
    private void attempt(Work work) {
        try {
            make(work);
        } catch (RuntimeException failure) {
            LOG.log(Level.SEVERE, "Report " + work.report().id() + " was not made; it is tried again", failure);
            records.failed(work.report(), failure.getClass().getSimpleName());
        }
    }

    private void make(Work work) {
        Report report = work.report();
        Files made = writeReport.write(work);
        String key = report.newFileKey();
        files.put(Report.Form.PDF.key(key), made.pdf());
        files.put(Report.Form.XLSX.key(key), made.xlsx());
        if (!records.settle(work, key)) {
            // Another attempt was faster, or the order was stopped.
            files.remove(Report.keys(key));
        }
    }
}
