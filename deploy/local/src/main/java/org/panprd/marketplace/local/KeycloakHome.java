package org.panprd.marketplace.local;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Keycloak as it lies on disk: unpacked and built once, and a template of its database with our realm in it, so that a
 * new data folder starts with a copy of some files where an import takes half a minute.
 */
final class KeycloakHome {
    /** The whole set, chosen for memory: a development machine has few people signing in at once. */
    private static final List<String> JVM = List.of(
            "-Xms64m",
            "-Xmx384m",
            "-XX:MaxMetaspaceSize=256m",
            "-XX:ReservedCodeCacheSize=64m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:+ExitOnOutOfMemoryError",
            "-Dfile.encoding=UTF-8",
            "-Duser.language=en",
            "-Duser.country=US",
            "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                    + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
            "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
            "-Dpicocli.disable.closures=true",
            "-Dkeycloak.migration.replace-placeholders=true",
            "--add-opens=java.base/java.util=ALL-UNNAMED",
            "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
            "--add-opens=java.base/java.security=ALL-UNNAMED",
            "--add-opens=java.base/java.lang=ALL-UNNAMED",
            "--enable-native-access=ALL-UNNAMED");

    static final String ADMINISTRATOR = "launcher";
    static final String PASSWORD_FILE = "administrator";

    private final Workplace place;
    private final Path server;

    private KeycloakHome(Workplace place, Path server) {
        this.place = place;
        this.server = server;
    }

    /** Unpacks and builds it if this version has not been yet. */
    static KeycloakHome prepared(Workplace place) throws IOException {
        Path folder = place.servers().resolve("keycloak-" + Versions.of("keycloak"));
        Trees.once(folder, draft -> {
            Trees.unpackZip(Versions.keycloakArchive(), draft);
            KeycloakHome home = new KeycloakHome(place, draft);
            place.run(home.command("keycloak-build", "build", "--db=dev-file", "--health-enabled=true")
                    .stoppedAtOnce());
        });
        return new KeycloakHome(place, folder);
    }

    /** The data folder of this workplace, made from the template when there is none. */
    Path data() throws IOException {
        Path data = place.data().resolve("keycloak");
        if (!Files.exists(data)) {
            Path template = template();
            Path draft = place.data().resolve("keycloak.new");
            Trees.delete(draft);
            Files.createDirectories(draft);
            for (String name : List.of("keycloakdb.mv.db", PASSWORD_FILE, "realm")) {
                Files.copy(
                        template.resolve(name), draft.resolve(name), java.nio.file.StandardCopyOption.COPY_ATTRIBUTES);
            }
            Files.move(draft, data);
        }
        return data;
    }

    /** Whether the data folder was made from the realm file that the launcher has now. */
    boolean isCurrent(Path data) throws IOException {
        return Files.readString(data.resolve("realm")).equals(fingerprint());
    }

    Command command(String name, String... arguments) {
        List<String> words = new ArrayList<>(List.of(Platforms.java()));
        words.addAll(JVM);
        words.add("-Dkc.home.dir=" + server);
        words.add("-Djboss.server.config.dir=" + server.resolve("conf"));
        words.addAll(List.of("-cp", server.resolve("lib/quarkus-run.jar").toString()));
        words.add("io.quarkus.bootstrap.runner.QuarkusEntryPoint");
        words.addAll(List.of(arguments));
        return Command.of(name, server, words);
    }

    /** Removes what Keycloak has compressed of our theme: it would go on sending that after the theme has changed. */
    void forgetTheme() throws IOException {
        Path cache = server.resolve("data/tmp/kc-gzip-cache");
        if (!Files.isDirectory(cache)) {
            return;
        }
        List<Path> compressed;
        try (Stream<Path> found = Files.walk(cache)) {
            compressed = found.filter(file -> file.toString().contains("/marketplace/") && Files.isRegularFile(file))
                    .toList();
        }
        for (Path file : compressed) {
            Files.deleteIfExists(file);
        }
    }

    static String database(Path folder) {
        return "--db-url=jdbc:h2:file:" + folder.resolve("keycloakdb") + ";NON_KEYWORDS=VALUE;DB_CLOSE_ON_EXIT=FALSE";
    }

    private Path template() throws IOException {
        Path folder = place.servers().resolve("keycloak-" + Versions.of("keycloak") + "-realm-" + fingerprint());
        return Trees.once(folder, draft -> {
            Path realm = draft.resolve("marketplace-realm.json");
            Files.write(realm, realm());
            String password = Secrets.of(draft).get("administrator");
            place.run(command("keycloak-import", "import", "--optimized", database(draft), "--file=" + realm)
                    .with(Map.of("KC_BOOTSTRAP_ADMIN_USERNAME", ADMINISTRATOR, "KC_BOOTSTRAP_ADMIN_PASSWORD", password))
                    .stoppedAtOnce());
            PrivateFile.write(draft.resolve(PASSWORD_FILE), password);
            Files.delete(draft.resolve("secrets.properties"));
            Files.writeString(draft.resolve("realm"), fingerprint());
        });
    }

    private static String fingerprint() throws IOException {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(realm());
            return HexFormat.of().formatHex(digest, 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] realm() throws IOException {
        try (InputStream stream = KeycloakHome.class.getResourceAsStream("marketplace-realm.json")) {
            if (stream == null) {
                throw new IllegalStateException("marketplace-realm.json is not on the class path");
            }
            return stream.readAllBytes();
        }
    }
}
