package org.panprd.marketplace.wellness;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.platform.Sql;

/** The table of reports, as they are sealed. */
@ApplicationScoped
class Reports {
    @Inject
    Sql sql;

    /** A report, without the content of its file. */
    record SealedReport(UUID id, String report, @Nullable String mediaType, int sizeBytes, LocalDate keptUntil) {}

    /** A file. */
    static final class SealedFile {
        private final String mediaType;
        private final byte[] content;

        SealedFile(String mediaType, byte[] content) {
            this.mediaType = mediaType;
            this.content = content;
        }

        String mediaType() {
            return mediaType;
        }

        byte[] content() {
            return content;
        }
    }

    void add(String traveller, UUID id, String report, LocalDate keptUntil, Instant now) {
        sql.update(
                "insert into examination_report (traveller_id, report_id, report, kept_until, created_at)"
                        + " values (?, ?, ?, ?, ?)",
                traveller,
                id,
                report,
                keptUntil,
                now);
    }

    List<SealedReport> all(String traveller) {
        return sql.query(
                "select report_id, report, media_type, coalesce(size_bytes, 0), kept_until from examination_report"
                        + " where traveller_id = ? order by created_at, report_id",
                Reports::report,
                traveller);
    }

    /** Tells whether there is such a report. */
    boolean attach(String traveller, UUID id, SealedFile file, int sizeBytes) {
        return sql.update(
                        "update examination_report set media_type = ?, size_bytes = ?, content = ?"
                                + " where traveller_id = ? and report_id = ?",
                        file.mediaType(),
                        sizeBytes,
                        file.content(),
                        traveller,
                        id)
                > 0;
    }

    Optional<SealedFile> file(String traveller, UUID id) {
        return sql
                .query(
                        "select media_type, content from examination_report"
                                + " where traveller_id = ? and report_id = ? and content is not null",
                        row -> new SealedFile(row.getString(1), row.getBytes(2)),
                        traveller,
                        id)
                .stream()
                .findFirst();
    }

    /** Tells whether it was there. */
    boolean remove(String traveller, UUID id) {
        return sql.update("delete from examination_report where traveller_id = ? and report_id = ?", traveller, id) > 0;
    }

    void removeAll(String traveller) {
        sql.update("delete from examination_report where traveller_id = ?", traveller);
    }

    /** Those whose time is over; the number of them. */
    int removeKeptUntilBefore(LocalDate day) {
        return sql.update("delete from examination_report where kept_until < ?", day);
    }

    private static SealedReport report(ResultSet row) throws SQLException {
        return new SealedReport(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getString(3),
                row.getInt(4),
                row.getObject(5, LocalDate.class));
    }
}
