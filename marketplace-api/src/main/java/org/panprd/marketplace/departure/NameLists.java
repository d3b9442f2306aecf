package org.panprd.marketplace.departure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.booking.ParticipantKey;
import org.panprd.marketplace.platform.Sql;

/** The tables of name lists, as they are sealed. */
@ApplicationScoped
class NameLists {
    private static final String OF_DEPARTURE = " where tenant_id = ? and operator_code = ? and listing_code = ?"
            + " and option_code = ? and start_date = ? and start_time is not distinct from ?::time";

    private static final String ENTRY =
            "select name_list_id, position, booking_id, item, participant, traveller_id, end_date, person"
                    + " from name_list_entry";

    @Inject
    Sql sql;

    /** A list without those who stand on it. */
    record Head(
            UUID id,
            int version,
            Instant submittedAt,
            String submittedBy,
            @Nullable String reason,
            boolean hasLeader,
            String content,
            String changes,
            String hash) {}

    /** Somebody on a list, as kept. */
    record SealedEntry(
            UUID list,
            int position,
            ParticipantKey key,
            String traveller,
            LocalDate lastDay,
            @Nullable String person) {}

    /** The newest version of a departure's list. */
    record Latest(
            String listing,
            String option,
            LocalDate date,
            @Nullable LocalTime startTime,
            int version) {}

    /** Fails, as any duplicate key does, if that version is there: two submit at the same time. */
    void add(String operator, Departure departure, Head head, List<SealedEntry> entries) {
        String tenant = departure.listing().tenant();
        sql.update(
                """
                insert into name_list (tenant_id, name_list_id, operator_code, listing_code, option_code, start_date,
                    start_time, version, submitted_at, submitted_by, reason, has_leader, content, changes, content_hash)
                values (?, ?, ?, ?, ?, ?, ?::time, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                tenant,
                head.id(),
                operator,
                departure.listing().code(),
                departure.option(),
                departure.date(),
                departure.startTime(),
                head.version(),
                head.submittedAt(),
                head.submittedBy(),
                head.reason(),
                head.hasLeader(),
                head.content(),
                head.changes(),
                head.hash());
        add(tenant, entries);
    }

    private void add(String tenant, List<SealedEntry> entries) {
        sql.batch(
                """
                insert into name_list_entry (tenant_id, name_list_id, position, booking_id, item, participant,
                    traveller_id, end_date, person)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                entries.stream()
                        .map(one -> new Object[] {
                            tenant,
                            one.list(),
                            one.position(),
                            one.key().booking(),
                            one.key().item(),
                            one.key().number(),
                            one.traveller(),
                            one.lastDay(),
                            one.person()
                        })
                        .toList());
    }

    /** All versions of a departure's list, the first one first. */
    List<Head> of(String operator, Departure departure) {
        return sql.query(
                "select name_list_id, version, submitted_at, submitted_by, reason, has_leader, content, changes,"
                        + " content_hash from name_list" + OF_DEPARTURE + " order by version",
                NameLists::head,
                departure.listing().tenant(),
                operator,
                departure.listing().code(),
                departure.option(),
                departure.date(),
                departure.startTime());
    }

    /** Those who stand on these lists, in the order of the lists. */
    List<SealedEntry> entries(String tenant, List<UUID> lists) {
        return sql.query(
                ENTRY + " where tenant_id = ? and name_list_id = any (?::uuid[]) order by name_list_id, position",
                NameLists::entry,
                tenant,
                lists.stream().map(UUID::toString).toList());
    }

    List<Latest> latest(String tenant, String operator, LocalDate from, LocalDate to) {
        return sql.query(
                """
                select listing_code, option_code, start_date, start_time, max(version) from name_list
                where tenant_id = ? and operator_code = ? and start_date between ? and ? group by 1, 2, 3, 4
                """,
                row -> new Latest(
                        row.getString(1),
                        row.getString(2),
                        row.getObject(3, LocalDate.class),
                        row.getObject(4, LocalTime.class),
                        row.getInt(5)),
                tenant,
                operator,
                from,
                to);
    }

    List<SealedEntry> ofTraveller(String traveller) {
        return sql.query(
                ENTRY + " where traveller_id = ? and person is not null order by end_date, name_list_id, position",
                NameLists::entry,
                traveller);
    }

    void forget(String traveller) {
        sql.update("update name_list_entry set person = null where traveller_id = ?", traveller);
    }

    int removeEntriesEndedBefore(LocalDate day) {
        return sql.update("delete from name_list_entry where end_date < ?", day);
    }

    private static Head head(ResultSet row) throws SQLException {
        return new Head(
                row.getObject(1, UUID.class),
                row.getInt(2),
                row.getTimestamp(3).toInstant(),
                row.getString(4),
                row.getString(5),
                row.getBoolean(6),
                row.getString(7),
                row.getString(8),
                row.getString(9));
    }

    private static SealedEntry entry(ResultSet row) throws SQLException {
        return new SealedEntry(
                row.getObject(1, UUID.class),
                row.getInt(2),
                new ParticipantKey(row.getObject(3, UUID.class), row.getInt(4), row.getInt(5)),
                row.getString(6),
                row.getObject(7, LocalDate.class),
                row.getString(8));
    }
}
