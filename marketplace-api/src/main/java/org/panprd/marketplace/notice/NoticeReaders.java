package org.panprd.marketplace.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.panprd.marketplace.platform.Languages;
import org.panprd.marketplace.platform.Sql;
import org.panprd.marketplace.tenants.Language;

/** The tables of who reads notices, and of what an operator wants to be told. */
@ApplicationScoped
class NoticeReaders {
    static final int LOW_STOCK_UNSET = 3;

    private static final String SELECT = "select tenant_id, operator_code, person_id, language, page_kinds, mail_kinds,"
            + " coalesce(read_until, '1970-01-01') from notice_reader";
    private static final String KEY = " where tenant_id = ? and operator_code = ? and person_id = ?";
    private static final String ADD =
            "insert into notice_reader (tenant_id, operator_code, person_id, language, page_kinds, mail_kinds, read_until)"
                    + " values (?, ?, ?, ?, ?, ?, ?) on conflict (tenant_id, operator_code, person_id) do update set ";

    @Inject
    Sql sql;

    /** Who reads the notices of which operator; directors read what is addressed to all of them, too. */
    record ReaderKey(String tenant, String operator, String person, boolean directs) {
        ReaderKey(String tenant, String operator, String person) {
            this(tenant, operator, person, false);
        }

        List<String> addresses() {
            return directs ? List.of(person, NoticeKind.DIRECTORS) : List.of(person);
        }
    }

    /** A reader, in whose language mail is written. */
    record Reader(ReaderKey key, Language language, Choices choices, Instant readUntil) {
        static Reader unknown(ReaderKey key) {
            return new Reader(key, Language.SIMPLIFIED_CHINESE, Choices.noneMade(key.operator()), Instant.EPOCH);
        }
    }

    Optional<Reader> find(ReaderKey key) {
        return sql.query(SELECT + KEY, NoticeReaders::reader, key.tenant(), key.operator(), key.person()).stream()
                .findFirst();
    }

    /** Who wants to be mailed of that kind. */
    List<Reader> mailed(String tenant, String operator, NoticeKind kind) {
        return sql.query(
                SELECT + " where tenant_id = ? and operator_code = ? and ? = any (mail_kinds)",
                NoticeReaders::reader,
                tenant,
                operator,
                kind);
    }

    void choose(ReaderKey key, Language language, Choices choices) {
        add(
                ADD
                        + "language = excluded.language, page_kinds = excluded.page_kinds, mail_kinds = excluded.mail_kinds",
                new Reader(key, language, choices, Instant.EPOCH));
    }

    /** What was read stays read. */
    void read(ReaderKey key, Language language, Instant until) {
        add(
                ADD + "read_until = greatest(notice_reader.read_until, excluded.read_until)",
                new Reader(key, language, Choices.noneMade(key.operator()), until));
    }

    private void add(String statement, Reader reader) {
        sql.update(
                statement,
                reader.key().tenant(),
                reader.key().operator(),
                reader.key().person(),
                reader.language().tag(),
                Choices.names(reader.choices().page()),
                Choices.names(reader.choices().mail()),
                reader.readUntil());
    }

    List<Reader> ofPerson(String person) {
        return sql.query(
                SELECT + " where person_id = ? order by tenant_id, operator_code", NoticeReaders::reader, person);
    }

    void forget(String person) {
        sql.update("delete from notice_reader where person_id = ?", person);
    }

    /** An operator is told of its stock when so little is left. */
    int lowStock(String tenant, String operator) {
        return sql
                .query(
                        "select low_stock from notice_setting where tenant_id = ? and operator_code = ?",
                        row -> row.getInt(1),
                        tenant,
                        operator)
                .stream()
                .findFirst()
                .orElse(LOW_STOCK_UNSET);
    }

    void setLowStock(String tenant, String operator, int least) {
        sql.update(
                "insert into notice_setting (tenant_id, operator_code, low_stock) values (?, ?, ?)"
                        + " on conflict (tenant_id, operator_code) do update set low_stock = excluded.low_stock",
                tenant,
                operator,
                least);
    }

    private static Reader reader(ResultSet row) throws SQLException {
        return new Reader(
                new ReaderKey(row.getString(1), row.getString(2), row.getString(3)),
                Languages.find(row.getString(4)).orElse(Language.SIMPLIFIED_CHINESE),
                new Choices(kinds(row.getArray(5)), kinds(row.getArray(6))),
                row.getTimestamp(7).toInstant());
    }

    static List<NoticeKind> kinds(Array names) throws SQLException {
        return Choices.kinds((String[]) names.getArray());
    }
}
