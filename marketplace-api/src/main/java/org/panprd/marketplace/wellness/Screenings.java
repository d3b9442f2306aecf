package org.panprd.marketplace.wellness;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.platform.Sql;

/** The tables of screenings: what moves a booking, and, apart from it, what is sealed. */
@ApplicationScoped
class Screenings {
    private static final String COLUMNS =
            "screening_id, booking_id, item, participant, traveller_id, state, approval_hours, due_at";

    private static final String SELECT_OF = "select " + COLUMNS + " from screening where booking_id = ?";

    private static final String SEALED = "select " + COLUMNS
            + ", answers, reply from screening join screening_answer using (tenant_id, screening_id, traveller_id) where ";

    @Inject
    Sql sql;

    /** How far it has come. */
    enum State {
        /** No doctor has to be asked. */
        CLEAR,
        /** A doctor has to answer; is asked from the payment on. */
        OPEN,
        APPROVED,
        REFUSED,
        /** Nobody answered in time. */
        LATE,
        /** Nobody is asked any more: the booking has ended, or the traveller agrees no more. */
        CLOSED
    }

    /** One participant on one item. */
    record Row(
            UUID id,
            UUID booking,
            int item,
            int participant,
            String traveller,
            State state,
            int approvalHours,
            @Nullable Instant dueAt) {}

    /** With what is sealed by the traveller's key. */
    record SealedRow(Row row, String answers, @Nullable String reply) {}

    /** One that is to be added. */
    record NewRow(
            String tenant,
            UUID id,
            UUID booking,
            Answered.Kept kept,
            String traveller,
            String answers,
            LocalDate keptUntil) {}

    void add(List<NewRow> rows, Instant now) {
        sql.batch(
                "insert into screening (tenant_id, screening_id, booking_id, item, participant, operator_code, traveller_id,"
                        + " state, approval_hours, kept_until, created_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                rows.stream()
                        .map(row -> new Object[] {
                            row.tenant(),
                            row.id(),
                            row.booking(),
                            row.kept().item(),
                            row.kept().participant(),
                            row.kept().operator(),
                            row.traveller(),
                            row.kept().needsApproval() ? State.OPEN : State.CLEAR,
                            row.kept().approvalHours(),
                            row.keptUntil(),
                            now
                        })
                        .toList());
        sql.batch(
                "insert into screening_answer (tenant_id, screening_id, operator_code, traveller_id, answers)"
                        + " values (?, ?, ?, ?, ?)",
                rows.stream()
                        .map(row -> new Object[] {
                            row.tenant(), row.id(), row.kept().operator(), row.traveller(), row.answers()
                        })
                        .toList());
        sql.batch(
                "insert into screening_report (tenant_id, screening_id, traveller_id, report_id) values (?, ?, ?, ?)",
                rows.stream()
                        .flatMap(row -> row.kept().reports().stream()
                                .map(report -> new Object[] {row.tenant(), row.id(), row.traveller(), report}))
                        .toList());
    }

    /** Those of a booking; nobody changes them before this transaction ends. */
    List<Row> lock(UUID booking) {
        return sql.query(SELECT_OF + " order by tenant_id, screening_id for update", Screenings::row, booking);
    }

    /** Who was screened on which item of a booking. */
    Map<Integer, List<Integer>> participants(UUID booking) {
        return sql.query(SELECT_OF, Screenings::row, booking).stream()
                .collect(Collectors.groupingBy(Row::item, Collectors.mapping(Row::participant, Collectors.toList())));
    }

    /** In the same order, so that nobody waits for somebody who waits for them. */
    private void lockAll(String traveller) {
        sql.query(
                "select 1 from screening where traveller_id = ? order by tenant_id, screening_id for update",
                row -> row.getInt(1),
                traveller);
    }

    List<SealedRow> ofBooking(UUID booking) {
        return sql.query(SEALED + "booking_id = ? order by item, participant", Screenings::sealedRow, booking);
    }

    List<SealedRow> ofTraveller(String traveller) {
        return sql.query(
                SEALED + "traveller_id = ? order by created_at, item, participant", Screenings::sealedRow, traveller);
    }

    /** What doctors are asked now, the most urgent first. */
    List<SealedRow> asked(Instant now, int limit) {
        return sql.query(
                SEALED + "state = 'OPEN' and settled_at is null and due_at > ? order by due_at, screening_id limit ?",
                Screenings::sealedRow,
                now,
                limit);
    }

    /** What doctors have answered, the latest first. */
    List<SealedRow> answered(int limit) {
        return sql.query(
                SEALED + "state in ('APPROVED', 'REFUSED') order by answered_at desc, screening_id limit ?",
                Screenings::sealedRow,
                limit);
    }

    Optional<SealedRow> find(UUID id) {
        return sql.query(SEALED + "screening_id = ?", Screenings::sealedRow, id).stream()
                .findFirst();
    }

    /** Reports that are shown with it. */
    List<UUID> reportsWith(UUID id) {
        return sql.query(
                "select report_id from screening_report where screening_id = ?",
                row -> row.getObject(1, UUID.class),
                id);
    }

    /** From now on doctors are asked about all of a booking's that are not clear. */
    void ask(UUID booking, Instant dueAt) {
        sql.update("update screening set due_at = ? where booking_id = ? and state <> 'CLEAR'", dueAt, booking);
    }

    void keepUntil(UUID booking, LocalDate day) {
        sql.update("update screening set kept_until = ? where booking_id = ?", day, booking);
    }

    /** Tells whether it was still open: of two answers one counts, and none that comes too late. */
    boolean answer(UUID id, State answer, String reply, Instant now) {
        return sql.update(
                                "update screening set state = ?, answered_at = ? where screening_id = ? and state = 'OPEN'"
                                        + " and settled_at is null and due_at > ?",
                                answer,
                                now,
                                id,
                                now)
                        == 1
                && sql.update("update screening_answer set reply = ? where screening_id = ?", reply, id) == 1;
    }

    /** Nobody has answered in time. */
    void late(UUID booking) {
        sql.update("update screening set state = 'LATE' where booking_id = ? and state = 'OPEN'", booking);
    }

    /** The booking has been decided: nothing of it is asked any more. */
    void settle(UUID booking, Instant now) {
        sql.update(
                "update screening set settled_at = ?, state = case state when 'OPEN' then 'CLOSED' else state end"
                        + " where booking_id = ?",
                now,
                booking);
    }

    /** Bookings for which something was answered, or cannot be any more, and nothing has followed yet. */
    List<UUID> unsettled(int limit) {
        return sql.query(
                "select distinct booking_id from screening where due_at is not null and settled_at is null"
                        + " and state in ('APPROVED', 'REFUSED', 'LATE', 'CLOSED') limit ?",
                row -> row.getObject(1, UUID.class),
                limit);
    }

    void remove(UUID booking) {
        lock(booking);
        sql.update("delete from screening where booking_id = ?", booking);
    }

    void removeItem(UUID booking, int item) {
        lock(booking);
        sql.update("delete from screening where booking_id = ? and item = ?", booking, item);
    }

    /** Those of one participant. */
    void remove(UUID booking, int participant) {
        lock(booking);
        sql.update("delete from screening where booking_id = ? and participant = ?", booking, participant);
    }

    void removeAll(String traveller) {
        lockAll(traveller);
        sql.update("delete from screening where traveller_id = ?", traveller);
    }

    /** What was answered, of all bookings; doctors are asked nothing any more. */
    void removeAnswers(String traveller) {
        lockAll(traveller);
        sql.update("update screening set state = 'CLOSED' where traveller_id = ? and state = 'OPEN'", traveller);
        sql.update("delete from screening_report where traveller_id = ?", traveller);
        sql.update("delete from screening_answer where traveller_id = ?", traveller);
    }

    /** Those whose time is over; the number of them. */
    int removeKeptUntilBefore(LocalDate day) {
        return sql.update("delete from screening where kept_until < ?", day);
    }

    private static SealedRow sealedRow(ResultSet row) throws SQLException {
        return new SealedRow(row(row), row.getString("answers"), row.getString("reply"));
    }

    private static Row row(ResultSet row) throws SQLException {
        OffsetDateTime due = row.getObject("due_at", OffsetDateTime.class);
        return new Row(
                row.getObject("screening_id", UUID.class),
                row.getObject("booking_id", UUID.class),
                row.getInt("item"),
                row.getInt("participant"),
                row.getString("traveller_id"),
                State.valueOf(row.getString("state")),
                row.getInt("approval_hours"),
                due == null ? null : due.toInstant());
    }
}
