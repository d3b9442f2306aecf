package org.panprd.marketplace.local;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** How Keycloak's pages look: {@code deploy/keycloak/theme}, written where the server can read it. */
final class Theme {
    /** A class path cannot be listed. */
    static final List<String> FILES = List.of(
            "marketplace/email/messages/messages_en.properties",
            "marketplace/email/messages/messages_zh_CN.properties",
            "marketplace/email/messages/messages_zh_TW.properties",
            "marketplace/email/theme.properties",
            "marketplace/login/messages/messages_en.properties",
            "marketplace/login/messages/messages_zh_CN.properties",
            "marketplace/login/messages/messages_zh_TW.properties",
            "marketplace/login/resources/css/marketplace.css",
            "marketplace/login/resources/img/icon.svg",
            "marketplace/login/theme.properties");

    private Theme() {}

    /** The option with which Keycloak finds it, in a folder that is made anew. */
    static String option(Path folder) throws IOException {
        Trees.delete(folder);
        for (String name : FILES) {
            Path file = folder.resolve(name);
            Files.createDirectories(file.resolve(".."));
            try (InputStream stream = Theme.class.getResourceAsStream("theme/" + name)) {
                if (stream == null) {
                    throw new IllegalStateException(name + " is not on the class path");
                }
                Files.copy(stream, file);
            }
        }
        return "--spi-theme--folder--dir=" + folder;
    }
}
