package org.panprd.marketplace.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.UserPrincipal;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * How a program that refuses to run as root, as PostgreSQL does, is started by root: in a user namespace of its own,
 * where root is nobody to it; or, where those are forbidden (in many containers), as the user nobody, to whom its files
 * are then given.
 */
enum Unprivileged {
    ALREADY(""),
    IN_NAMESPACE("unshare --user"),
    AS_NOBODY("setpriv --reuid=65534 --regid=65534 --clear-groups");

    private static final String NOBODY = "nobody";
    private final String prefix;

    Unprivileged(String prefix) {
        this.prefix = prefix;
    }

    static Unprivileged here() throws IOException {
        if (!"root".equals(System.getProperty("user.name"))) {
            return ALREADY;
        }
        return works(IN_NAMESPACE) ? IN_NAMESPACE : AS_NOBODY;
    }

    List<String> command(List<String> words) {
        return Stream.concat(Stream.of(prefix.split(" ")).filter(word -> !word.isEmpty()), words.stream())
                .toList();
    }

    /** Lets the program own the folder or file, with everything in it. */
    void give(Path path) throws IOException {
        if (this != AS_NOBODY) {
            return;
        }
        UserPrincipal nobody =
                path.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(NOBODY);
        List<Path> all;
        try (Stream<Path> found = Files.walk(path)) {
            all = found.toList();
        }
        for (Path each : all) {
            Files.setOwner(each, nobody);
        }
    }

    private static boolean works(Unprivileged way) throws IOException {
        Process trial = new ProcessBuilder(way.command(List.of("true")))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            return trial.waitFor(5, TimeUnit.SECONDS) && trial.exitValue() == 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
