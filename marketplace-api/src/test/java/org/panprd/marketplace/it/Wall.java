package org.panprd.marketplace.it;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.panprd.marketplace.it.Database.Actor;

/** Tries over a plain connection, as the application's role, what the policies of the database let through. */
record Wall(Database database) {
    /** The SQL state of a refusal. */
    static final String REFUSED = "42501";

    List<String> read(String scope, String sql) {
        return read(Actor.of(scope), sql);
    }

    List<String> read(Actor actor, String sql) {
        try (Connection connection = database.asApplication(actor);
                PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet rows = statement.executeQuery()) {
            List<String> values = new ArrayList<>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** The number of rows that it changed, or why it was refused; rolled back in any case. */
    String write(String scope, String sql) {
        return write(Actor.of(scope), sql);
    }

    /** The same for anybody. */
    String write(Actor actor, String sql) {
        try (Connection connection = database.asApplication(actor);
                PreparedStatement statement = connection.prepareStatement(sql)) {
            int changed = statement.executeUpdate();
            connection.rollback();
            return String.valueOf(changed);
        } catch (SQLException e) {
            return String.valueOf(e.getSQLState());
        }
    }

    static String copyOf(String table, String row) {
        return "insert into %1$s overriding system value select * from json_populate_record(null::%1$s, '%2$s')"
                .formatted(table, row.replace("'", "''"));
    }

    String firstRow(String table, String condition) {
        return database.rows("select row_to_json(t) as json from " + table + " t where " + condition + " limit 1")
                .get(0)
                .text("json");
    }

    String firstColumn(String table) {
        return database.rows(
                        "select column_name from information_schema.columns where table_schema = 'public'"
                                + " and table_name = ? and is_identity = 'NO' order by ordinal_position",
                        table)
                .get(0)
                .text("column_name");
    }
}
