package org.panprd.marketplace.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StalePidsTest {
    private final Process sleeper = sleeper();

    private final Path folder;

    StalePidsTest(@TempDir Path folder) {
        this.folder = folder;
    }

    private static Process sleeper() {
        try {
            return new ProcessBuilder("sleep", "300").start();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private String line() {
        return StalePids.line(sleeper.toHandle()).orElseThrow().strip();
    }

    @AfterEach
    void end() {
        sleeper.destroyForcibly();
    }

    @Nested
    class Finding {
        @Test
        void knows_its_own_process() {
            assertThat(StalePids.find(line())).contains(sleeper.toHandle());
        }

        @Test
        void is_not_fooled_by_a_number_that_was_given_out_again() {
            String[] words = line().split(" ", 3);
            String earlier = words[0] + " " + Instant.parse(words[1]).minusSeconds(60) + " " + words[2];

            assertThat(StalePids.find(earlier)).isEmpty();
        }

        @Test
        void is_not_fooled_by_another_program() {
            String[] words = line().split(" ", 3);

            assertThat(StalePids.find(words[0] + " " + words[1] + " /usr/bin/other"))
                    .isEmpty();
        }

        @Test
        void takes_a_broken_line_for_nobody() {
            assertThat(StalePids.find("12345")).isEmpty();
        }
    }

    @Nested
    class Ending {
        @Test
        void leaves_alone_what_is_not_ours() throws Exception {
            String[] words = line().split(" ", 3);
            Files.writeString(folder.resolve("redis.pid"), words[0] + " " + Instant.EPOCH + " " + words[2] + "\n");

            new StalePids(folder).endAll();

            assertThat(sleeper.isAlive()).isTrue();
            assertThat(folder.resolve("redis.pid")).doesNotExist();
        }

        @Test
        void ends_what_a_killed_launcher_left() throws Exception {
            Files.writeString(folder.resolve("redis.pid"), line() + "\n");

            new StalePids(folder, java.time.Duration.ofMillis(200)).endAll();

            assertThat(sleeper.waitFor(5, TimeUnit.SECONDS)).isTrue();
        }
    }
}
