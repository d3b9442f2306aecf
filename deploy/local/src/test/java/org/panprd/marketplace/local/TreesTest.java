package org.panprd.marketplace.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorOutputStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TreesTest {
    private final Path folder;

    TreesTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Nested
    class MakingOnce {
        @Test
        void happens_once_however_many_ask() {
            AtomicInteger times = new AtomicInteger();
            Path tree = folder.resolve("tree");

            CompletableFuture.allOf(IntStream.range(0, 16)
                            .mapToObj(number -> CompletableFuture.runAsync(() -> make(tree, times)))
                            .toArray(CompletableFuture[]::new))
                    .join();

            assertThat(times).hasValue(1);
            assertThat(tree.resolve("file")).hasContent("content");
        }

        @Test
        void is_done_again_after_it_failed_half_way() throws IOException {
            Path tree = folder.resolve("tree");
            assertThatThrownBy(() -> Trees.once(tree, draft -> {
                        Files.writeString(draft.resolve("half"), "");
                        throw new IOException("no space left");
                    }))
                    .hasMessage("no space left");
            assertThat(tree).doesNotExist();

            make(tree, new AtomicInteger());

            assertThat(tree.resolve("file")).exists();
            assertThat(tree.resolve("half")).doesNotExist();
        }

        private void make(Path tree, AtomicInteger times) {
            try {
                Trees.once(tree, draft -> {
                    times.incrementAndGet();
                    Files.writeString(draft.resolve("file"), "content");
                });
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
    }

    @Nested
    class Unpacking {
        @Test
        void keeps_what_is_executable() throws IOException {
            Trees.unpackTarXz(new ByteArrayInputStream(archive("bin/run", 0755)), folder);

            assertThat(folder.resolve("bin/run")).isExecutable().hasContent("x");
        }

        @Test
        void refuses_a_name_that_leaves_the_folder() throws IOException {
            byte[] archive = archive("../outside", 0644);

            assertThatThrownBy(() -> Trees.unpackTarXz(new ByteArrayInputStream(archive), folder.resolve("in")))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("../outside");
            assertThat(folder.resolve("outside")).doesNotExist();
        }

        private byte[] archive(String name, int mode) throws IOException {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (TarArchiveOutputStream tar = new TarArchiveOutputStream(new XZCompressorOutputStream(bytes))) {
                TarArchiveEntry entry = new TarArchiveEntry(name);
                entry.setMode(mode);
                entry.setSize(1);
                tar.putArchiveEntry(entry);
                tar.write('x');
                tar.closeArchiveEntry();
            }
            return bytes.toByteArray();
        }
    }
}
