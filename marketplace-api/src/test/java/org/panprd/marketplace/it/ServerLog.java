package org.panprd.marketplace.it;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** What the market's server has logged. */
record ServerLog(Path file) {
    static ServerLog of(Market market) {
        return new ServerLog(market.servers().folder.resolve("log/payara.0"));
    }

    /** How much there is by now. */
    long end() {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The lines that have come since then; between two entries the server leaves an empty one. */
    List<String> since(long start) {
        try {
            byte[] all = Files.readAllBytes(file);
            String text = new String(Arrays.copyOfRange(all, (int) start, all.length), UTF_8);
            return text.lines().filter(line -> !line.isEmpty()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
