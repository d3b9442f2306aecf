package org.panprd.marketplace.local;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the launcher starts and where. An option ({@code --web-port 8081}) wins over its environment variable
 * ({@code MARKETPLACE_WEB_PORT}), which wins over the default.
 *
 * @param data folder of everything that survives a restart
 * @param servers folder of the unpacked servers; holds no data of people and may be shared
 * @param wars the API's and the web's archive, in this order
 * @param fresh whether to empty the data folder first
 * @param configuration MicroProfile Config properties for the archives, over those that the launcher gives them
 */
public record Settings(
        Map<Port, Integer> ports,
        Path data,
        Path servers,
        List<Path> wars,
        boolean fresh,
        Map<String, String> configuration) {
    static final String USAGE = """
            Usage: deploy/up [options]
              --web-port N         web and API      (8080; MARKETPLACE_WEB_PORT)
              --keycloak-port N    Keycloak         (8180; MARKETPLACE_KEYCLOAK_PORT)
              --management-port N  Keycloak health  (9100; MARKETPLACE_MANAGEMENT_PORT)
              --postgres-port N    PostgreSQL       (5433; MARKETPLACE_POSTGRES_PORT)
              --redis-port N       Redis            (6380; MARKETPLACE_REDIS_PORT)
              --gateway-port N     sandbox gateway  (8190; MARKETPLACE_GATEWAY_PORT)
              --data DIR           data folder      (.marketplace; MARKETPLACE_DATA)
              --servers DIR        unpacked servers (.marketplace/servers; MARKETPLACE_SERVERS)
              --wars API,WEB       archives to run  (MARKETPLACE_WARS)
              --fresh              empty the data folder first
            A port 0 means any free port.""";

    public Settings {
        ports = Collections.unmodifiableMap(new EnumMap<>(ports));
        data = data.toAbsolutePath().normalize();
        servers = servers.toAbsolutePath().normalize();
        wars = List.copyOf(wars);
        configuration = Map.copyOf(configuration);
        if (wars.size() != 2) {
            throw new StartFailure("--wars names two archives, the API's and the web's: " + wars);
        }
    }

    /** For tests: every server on a free port, the data in the folder given, the unpacked servers shared. */
    public static Settings onFreePorts(Path data, Path apiWar, Path webWar) {
        Map<Port, Integer> ports = new EnumMap<>(Port.class);
        for (Port port : Port.values()) {
            ports.put(port, Port.free());
        }
        return new Settings(ports, data, sharedServers(), List.of(apiWar, webWar), false, Map.of());
    }

    /** The same, with one more configuration property for the archives. */
    public Settings with(String property, String value) {
        Map<String, String> more = new HashMap<>(configuration);
        more.put(property, value);
        return new Settings(ports, data, servers, wars, fresh, more);
    }

    static Settings parse(List<String> arguments, Map<String, String> environment) {
        Map<String, String> given = options(arguments);
        Map<Port, Integer> ports = new EnumMap<>(Port.class);
        for (Port port : Port.values()) {
            String text = take(given, environment, port.option(), String.valueOf(port.usual()));
            ports.put(port, portNumber(port, text));
        }
        Path data = Path.of(take(given, environment, "--data", ".marketplace"));
        Path servers = Path.of(
                take(given, environment, "--servers", data.resolve("servers").toString()));
        String wars = take(given, environment, "--wars", "");
        boolean fresh = Boolean.parseBoolean(take(given, environment, "--fresh", "false"));
        if (!given.isEmpty()) {
            throw new StartFailure("Unknown option " + given.keySet().iterator().next() + "\n" + USAGE);
        }
        List<Path> archives = Arrays.stream(wars.split(","))
                .filter(name -> !name.isBlank())
                .map(name -> Path.of(name).toAbsolutePath())
                .toList();
        return new Settings(ports, data, servers, archives, fresh, Map.of());
    }

    int port(Port port) {
        return ports.getOrDefault(port, port.usual());
    }

    /** Refuses before anything has started, and names the setting that helps. */
    void requireUsable() {
        for (Path war : wars) {
            if (!Files.isRegularFile(war)) {
                throw new StartFailure("No archive " + war + ": build it first, or name it with --wars");
            }
        }
        Map<Integer, Port> seen = new HashMap<>();
        ports.forEach((port, number) -> {
            Port other = seen.put(number, port);
            if (other != null) {
                throw new StartFailure("Port %d is given to both %s and %s: choose another with %s or %s"
                        .formatted(number, other.owner(), port.owner(), port.option(), port.variable()));
            }
            if (Port.isTaken(number)) {
                throw new StartFailure("Port %d (%s) is in use by another program: choose another with %s or %s"
                        .formatted(number, port.owner(), port.option(), port.variable()));
            }
        });
    }

    /** The folder in the repository that the working directory belongs to, or else in the working directory. */
    static Path sharedServers() {
        Path here = Path.of("").toAbsolutePath();
        for (Path folder = here; folder != null; folder = folder.getParent()) {
            if (Files.isDirectory(folder.resolve(".mvn"))) {
                return folder.resolve(".marketplace/servers");
            }
        }
        return here.resolve(".marketplace/servers");
    }

    private static Map<String, String> options(List<String> arguments) {
        Map<String, String> given = new HashMap<>();
        Deque<String> rest = new ArrayDeque<>(arguments);
        while (!rest.isEmpty()) {
            String word = rest.removeFirst();
            if (word.equals("--fresh")) {
                given.put(word, "true");
            } else if (word.startsWith("--") && word.contains("=")) {
                given.put(word.substring(0, word.indexOf('=')), word.substring(word.indexOf('=') + 1));
            } else if (word.startsWith("--") && !rest.isEmpty()) {
                given.put(word, rest.removeFirst());
            } else {
                throw new StartFailure("Cannot read the option " + word + "\n" + USAGE);
            }
        }
        return given;
    }

    private static String take(
            Map<String, String> given, Map<String, String> environment, String option, String otherwise) {
        String variable = "MARKETPLACE_" + option.substring(2).replace('-', '_').toUpperCase(java.util.Locale.ROOT);
        String value = given.remove(option);
        return value != null ? value : environment.getOrDefault(variable, otherwise);
    }

    private static int portNumber(Port port, String text) {
        if (!text.matches("\\d{1,5}") || Integer.parseInt(text) > 65_535) {
            throw new StartFailure(port.option() + " is a port from 0 to 65535: " + text);
        }
        int number = Integer.parseInt(text);
        return number == 0 ? Port.free() : number;
    }
}
