package org.panprd.marketplace.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import redis.clients.jedis.RedisClient;

/** Where something may have been left: logs, every value in Redis, every row of every table. */
record Places(Market market) {
    /** All places that show one of the texts, whatever its case. */
    List<String> showing(List<String> texts) {
        List<String> wanted =
                texts.stream().map(text -> text.toLowerCase(Locale.ROOT)).toList();
        List<String> found = new ArrayList<>();
        try {
            logs(wanted, found);
            redis(wanted, found);
            tables(wanted, found);
        } catch (IOException | SQLException e) {
            throw new IllegalStateException(e);
        }
        return found;
    }

    private void logs(List<String> wanted, List<String> found) throws IOException {
        try (Stream<Path> files = Files.walk(market.servers().folder.resolve("log"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String log = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
                if (shows(log, wanted)) {
                    found.add("log " + file.getFileName());
                }
            }
        }
    }

    private void redis(List<String> wanted, List<String> found) {
        try (RedisClient client = RedisClient.create(market.servers().redisUrl())) {
            for (String key : new TreeSet<>(client.keys("*"))) {
                String content = key + " " + value(client, key);
                if (shows(content, wanted)) {
                    found.add("redis " + key);
                }
            }
        }
    }

    private static boolean shows(String text, List<String> wanted) {
        String lower = text.toLowerCase(Locale.ROOT);
        return wanted.stream().anyMatch(lower::contains);
    }

    private static String value(RedisClient client, String key) {
        return switch (client.type(key)) {
            case "string" -> String.valueOf(client.get(key));
            case "list" -> client.lrange(key, 0, -1).toString();
            case "hash" -> client.hgetAll(key).toString();
            case "set" -> client.smembers(key).toString();
            case "zset" -> client.zrange(key, 0, -1).toString();
            case "none" -> "";
            default -> throw new IllegalStateException("Cannot read " + key);
        };
    }

    /** As somebody who has a copy of the database. */
    private void tables(List<String> wanted, List<String> found) throws SQLException {
        // One look at each row, whatever the number of texts.
        String pattern = wanted.stream()
                .map(text -> text.replaceAll("([^a-z0-9 @:-])", "\\\\$1"))
                .collect(Collectors.joining("|"));
        try (Connection connection = market.database().asSuperuser()) {
            List<String> tables = texts(
                    connection,
                    "select format('%I.%I', schemaname, tablename) from pg_tables"
                            + " where schemaname not in ('pg_catalog', 'information_schema')");
            assertThat(tables).hasSizeGreaterThan(20);
            for (String table : tables) {
                String sql = "select 1 from " + table + " t where lower(t::text) ~ '" + pattern + "' limit 1";
                if (!texts(connection, sql).isEmpty()) {
                    found.add("table " + table);
                }
            }
        }
    }

    private static List<String> texts(Connection connection, String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet rows = statement.executeQuery()) {
            List<String> texts = new ArrayList<>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        }
    }
}
