package org.panprd.marketplace.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.panprd.marketplace.database.Credentials;

class WorkplaceIT {
    private static final Duration SOON = Duration.ofSeconds(30);

    private final Path data;

    WorkplaceIT(@TempDir Path data) {
        this.data = data;
    }

    private static ProcessHandle process(long pid) {
        return ProcessHandle.of(pid).orElseThrow();
    }

    private static void awaitEnd(ProcessHandle process) throws Exception {
        process.onExit().get(SOON.toSeconds(), TimeUnit.SECONDS);
    }

    private static List<String> query(PostgresServer server, String sql) throws Exception {
        Credentials administrator = server.administrator();
        try (Connection connection =
                        DriverManager.getConnection(server.url(), administrator.user(), administrator.password());
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> values = new java.util.ArrayList<>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        }
    }

    /** Started as a program of its own, and killed. */
    static final class Launcher {
        private Launcher() {}

        public static void main(String... arguments) throws Exception {
            Workplace place = Workplace.open(Path.of(arguments[0]));
            System.out.println(RedisServer.start(place, Port.free()).pid());
            System.out.println(PostgresServer.start(place, Port.free()).pid());
            Thread.currentThread().join();
        }
    }

    @Nested
    class Postgres {
        @Test
        void writes_everything_down_before_it_confirms() throws Exception {
            try (Workplace place = Workplace.open(data);
                    PostgresServer server = PostgresServer.start(place, Port.free())) {
                assertThat(query(
                                server,
                                "select setting from pg_settings"
                                        + " where name in ('fsync', 'full_page_writes', 'synchronous_commit')"))
                        .containsExactly("on", "on", "on");
                assertThat(query(server, "show listen_addresses")).containsExactly("127.0.0.1");
            }
        }

        @Test
        void keeps_its_data_over_a_restart_and_loses_it_when_fresh() throws Exception {
            try (Workplace place = Workplace.open(data);
                    PostgresServer server = PostgresServer.start(place, Port.free())) {
                query(server, "select lo_from_bytea(4711, 'kept')");
            }
            try (Workplace place = Workplace.open(data);
                    PostgresServer server = PostgresServer.start(place, Port.free())) {
                assertThat(query(server, "select convert_from(lo_get(4711), 'UTF8')"))
                        .containsExactly("kept");
            }
            try (Workplace place = Workplace.open(data)) {
                place.empty();
                try (PostgresServer server = PostgresServer.start(place, Port.free())) {
                    assertThat(query(server, "select oid from pg_largeobject_metadata"))
                            .isEmpty();
                }
            }
        }
    }

    @Nested
    class Ending {
        @Test
        void of_one_server_is_told_with_its_log_and_closing_ends_the_rest() throws Exception {
            ProcessHandle postgres;
            ProcessHandle redis;
            try (Workplace place = Workplace.open(data)) {
                redis = process(RedisServer.start(place, Port.free()).pid());
                postgres = process(PostgresServer.start(place, Port.free()).pid());

                redis.destroyForcibly();
                Child lost = place.lost().get(SOON.toSeconds(), TimeUnit.SECONDS);

                assertThat(lost.describeEnd())
                        .startsWith("redis ended by itself")
                        .contains(place.data().resolve("log/redis.log").toString());
                assertThat(postgres.isAlive()).isTrue();
            }
            assertThat(postgres.isAlive()).isFalse();
            try (var files = Files.list(data.resolve("run"))) {
                assertThat(files).isEmpty();
            }
        }

        @Test
        void of_the_launcher_by_kill_9_leaves_no_server_behind() throws Exception {
            Process launcher = new ProcessBuilder(
                            Platforms.java(),
                            "-cp",
                            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                            Launcher.class.getName(),
                            data.toString())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            ProcessHandle redis;
            ProcessHandle postgres;
            try (BufferedReader pids = launcher.inputReader(StandardCharsets.UTF_8)) {
                redis = process(Long.parseLong(pids.readLine()));
                postgres = process(Long.parseLong(pids.readLine()));
            }

            launcher.destroyForcibly();

            awaitEnd(redis);
            awaitEnd(postgres);
            assertThat(Files.readString(data.resolve("log/postgres.log"))).contains("database system is shut down");
        }
    }

    @Nested
    class Opening {
        @Test
        void is_refused_while_another_launcher_has_the_folder() throws Exception {
            try (Workplace place = Workplace.open(data)) {
                assertThatThrownBy(() -> Workplace.open(place.data()))
                        .isInstanceOf(StartFailure.class)
                        .hasMessageContaining(place.data().toString())
                        .hasMessageContaining("--data");
            }
            Workplace.open(data).close();
        }
    }

    @Nested
    class Commands {
        @Test
        void that_fail_are_told_with_what_they_said() throws Exception {
            try (Workplace place = Workplace.open(data)) {
                assertThatThrownBy(() -> place.run(
                                Command.of("broken", place.data(), List.of("sh", "-c", "echo no space left; exit 3"))))
                        .isInstanceOf(StartFailure.class)
                        .hasMessageContaining("status 3")
                        .hasMessageContaining("no space left");
            }
        }

        @Test
        void that_ignore_the_signal_are_killed_in_the_end() throws Exception {
            ProcessHandle stubborn;
            try (Workplace place = Workplace.open(data)) {
                Command command = new Command(
                        "stubborn",
                        List.of("sh", "-c", "trap '' TERM; while :; do sleep 1; done"),
                        java.util.Map.of(),
                        place.data(),
                        "TERM",
                        1);
                stubborn = process(place.start(command).pid());
            }
            awaitEnd(stubborn);
        }
    }
}
