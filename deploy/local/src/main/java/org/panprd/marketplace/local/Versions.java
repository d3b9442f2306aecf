package org.panprd.marketplace.local;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/** The versions of the servers, as the build knows them, and where Maven keeps their archives. */
final class Versions {
    private static final Properties KNOWN = load();

    private Versions() {}

    static String of(String server) {
        String version = KNOWN.getProperty(server);
        if (version == null) {
            throw new IllegalStateException("No version of " + server);
        }
        return version;
    }

    static Path keycloakArchive() {
        return archive("org/keycloak/keycloak-quarkus-dist", "keycloak", ".zip");
    }

    static Path payaraArchive() {
        return archive("fish/payara/extras/payara-micro", "payara", ".jar");
    }

    private static Path archive(String folder, String server, String suffix) {
        String version = of(server);
        String artifact = folder.substring(folder.lastIndexOf('/') + 1);
        Path file = repository().resolve(folder).resolve(version).resolve(artifact + "-" + version + suffix);
        if (!Files.isRegularFile(file)) {
            throw new StartFailure("No " + file + ": build the module deploy/local, which fetches it");
        }
        return file;
    }

    /** The local repository, wherever it is: the one that PostgreSQL's binaries on the class path come from. */
    private static Path repository() {
        String resource = Platforms.postgresArchive();
        var url = Versions.class.getResource("/" + resource);
        if (url == null) {
            throw new StartFailure("No PostgreSQL for this kind of machine (" + resource + ")");
        }
        String jar = url.getPath().substring(0, url.getPath().lastIndexOf("!/"));
        Path path = Path.of(java.net.URI.create(jar));
        return path.resolve("../../../../../../..").normalize();
    }

    private static Properties load() {
        Properties properties = new Properties();
        try (InputStream stream = Versions.class.getResourceAsStream("versions.properties")) {
            if (stream == null) {
                throw new IllegalStateException("versions.properties is not on the class path");
            }
            properties.load(stream);
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
