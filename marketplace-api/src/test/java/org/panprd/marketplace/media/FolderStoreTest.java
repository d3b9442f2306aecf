package org.panprd.marketplace.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderStoreTest {
    private final Path folder;
    private final MediaStore store;

    FolderStoreTest(@TempDir Path folder) {
        this.folder = folder;
        store = new FolderStore(folder.resolve("media"));
    }

    @Test
    void finds_what_was_put_last() {
        store.put("macau/a/1-320.jpg", new byte[] {1});
        store.put("macau/a/1-320.jpg", new byte[] {2, 3});

        assertThat(store.find("macau/a/1-320.jpg"))
                .hasValueSatisfying(found -> assertThat(found).containsExactly(2, 3));
    }

    @Test
    void finds_nothing_where_nothing_was_put() {
        assertThat(store.find("macau/a/1-320.jpg")).isEmpty();
    }

    @Test
    void removes_what_is_there_and_does_not_mind_what_is_not() {
        store.put("macau/a/1-320.jpg", new byte[] {1});

        store.remove(List.of("macau/a/1-320.jpg", "macau/a/2-320.jpg"));

        assertThat(store.find("macau/a/1-320.jpg")).isEmpty();
    }

    @Test
    void leaves_no_part_behind() throws IOException {
        store.put("macau/a/1-320.jpg", new byte[] {1});

        try (Stream<Path> files = Files.list(folder.resolve("media/macau/a"))) {
            assertThat(files).extracting(file -> file.getFileName().toString()).containsExactly("1-320.jpg");
        }
    }

    @Test
    void leaves_no_part_behind_when_it_cannot_write() throws IOException {
        Files.createDirectories(folder.resolve("media/macau/a/1-320.jpg/taken"));

        assertThatThrownBy(() -> store.put("macau/a/1-320.jpg", new byte[] {1}))
                .isInstanceOf(UncheckedIOException.class);

        try (Stream<Path> files = Files.list(folder.resolve("media/macau/a"))) {
            assertThat(files).extracting(file -> file.getFileName().toString()).containsExactly("1-320.jpg");
        }
    }

    @Test
    void writes_nowhere_else() {
        assertThatThrownBy(() -> store.put("../out.jpg", new byte[] {1})).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> store.find("/etc/passwd")).isInstanceOf(IllegalArgumentException.class);
    }
}
