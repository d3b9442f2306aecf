package org.panprd.marketplace.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {
    private static final List<String> WARS = List.of("--wars", "api.war,web.war");

    private final Path folder;

    SettingsTest(@TempDir Path folder) {
        this.folder = folder;
    }

    private static Settings parsed(Map<String, String> environment, String... more) {
        return Settings.parse(
                java.util.stream.Stream.concat(WARS.stream(), List.of(more).stream())
                        .toList(),
                environment);
    }

    private Settings withArchives(String... more) throws IOException {
        Path api = Files.writeString(folder.resolve("a.war"), "a");
        Path web = Files.writeString(folder.resolve("w.war"), "w");
        Settings free = Settings.onFreePorts(folder, api, web);
        List<String> words = new java.util.ArrayList<>(List.of("--wars", api + "," + web));
        free.ports().forEach((port, number) -> words.addAll(List.of(port.option(), number.toString())));
        words.addAll(List.of(more));
        return Settings.parse(words, Map.of());
    }

    @Nested
    class Reading {
        @Test
        void takes_the_usual_ports_when_nothing_is_said() {
            Settings settings = parsed(Map.of());

            assertThat(settings.port(Port.WEB)).isEqualTo(8080);
            assertThat(settings.port(Port.KEYCLOAK)).isEqualTo(8180);
            assertThat(settings.port(Port.POSTGRES)).isEqualTo(5433);
            assertThat(settings.port(Port.REDIS)).isEqualTo(6380);
            assertThat(settings.port(Port.GATEWAY)).isEqualTo(8190);
            assertThat(settings.servers()).isEqualTo(settings.data().resolve("servers"));
            assertThat(settings.fresh()).isFalse();
        }

        @Test
        void lets_an_option_win_over_its_variable() {
            Map<String, String> environment =
                    Map.of("MARKETPLACE_WEB_PORT", "9001", "MARKETPLACE_REDIS_PORT", "9002", "MARKETPLACE_DATA", "/d");

            Settings settings = parsed(environment, "--web-port", "9003", "--fresh");

            assertThat(settings.port(Port.WEB)).isEqualTo(9003);
            assertThat(settings.port(Port.REDIS)).isEqualTo(9002);
            assertThat(settings.data()).isEqualTo(Path.of("/d"));
            assertThat(settings.fresh()).isTrue();
        }

        @Test
        void takes_any_free_port_for_0() {
            assertThat(parsed(Map.of(), "--web-port=0").port(Port.WEB)).isGreaterThan(1023);
        }

        @Test
        void names_an_option_that_it_does_not_know() {
            assertThatThrownBy(() -> parsed(Map.of(), "--web-prot", "80"))
                    .isInstanceOf(StartFailure.class)
                    .hasMessageContaining("--web-prot")
                    .hasMessageContaining("Usage");
        }

        @Test
        void refuses_a_port_that_is_none() {
            for (String wrong : List.of("70000", "-1", "http", "")) {
                assertThatThrownBy(() -> parsed(Map.of(), "--redis-port=" + wrong))
                        .isInstanceOf(StartFailure.class)
                        .hasMessageContaining("--redis-port");
            }
        }

        @Test
        void wants_both_archives() {
            assertThatThrownBy(() -> Settings.parse(List.of("--wars", "api.war"), Map.of()))
                    .isInstanceOf(StartFailure.class)
                    .hasMessageContaining("--wars");
        }
    }

    @Nested
    class Checking {
        @Test
        void accepts_free_ports_and_archives_that_exist() throws IOException {
            Settings settings = withArchives();

            assertThatCode(settings::requireUsable).doesNotThrowAnyException();
        }

        @Test
        void names_the_port_in_use_and_what_changes_it() throws IOException {
            try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                Settings settings = withArchives("--keycloak-port", String.valueOf(other.getLocalPort()));

                assertThatThrownBy(settings::requireUsable)
                        .isInstanceOf(StartFailure.class)
                        .hasMessageContaining(String.valueOf(other.getLocalPort()))
                        .hasMessageContaining("Keycloak")
                        .hasMessageContaining("--keycloak-port")
                        .hasMessageContaining("MARKETPLACE_KEYCLOAK_PORT");
            }
        }

        @Test
        void names_two_servers_with_one_port() throws IOException {
            String port = String.valueOf(Port.free());
            Settings settings = withArchives("--web-port", port, "--redis-port", port);

            assertThatThrownBy(settings::requireUsable)
                    .isInstanceOf(StartFailure.class)
                    .hasMessageContaining("Redis")
                    .hasMessageContaining("--redis-port");
        }

        @Test
        void names_an_archive_that_is_missing() {
            assertThatThrownBy(() -> parsed(Map.of()).requireUsable())
                    .isInstanceOf(StartFailure.class)
                    .hasMessageContaining("api.war");
        }
    }
}
