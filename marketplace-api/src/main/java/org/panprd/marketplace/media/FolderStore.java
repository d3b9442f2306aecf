package org.panprd.marketplace.media;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;

/** Pictures in a folder, which all nodes must share. */
final class FolderStore implements MediaStore {
    private final Path folder;

    FolderStore(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
    }

    @Override
    public void put(String key, byte[] content) {
        Path file = file(key);
        Path part = file.resolveSibling(UUID.randomUUID() + ".part");
        try {
            Files.createDirectories(file.getParent());
            try {
                Files.write(part, content);
                Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                // Where the disk is full, what was begun would take the rest of it.
                Files.deleteIfExists(part);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + file, e);
        }
    }

    @Override
    public Optional<byte[]> find(String key) {
        Path file = file(key);
        try {
            return Optional.of(Files.readAllBytes(file));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }

    @Override
    public void remove(Collection<String> keys) {
        for (String key : keys) {
            Path file = file(key);
            try {
                Files.deleteIfExists(file);
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot delete " + file, e);
            }
        }
    }

    private Path file(String key) {
        Path file = folder.resolve(key).normalize();
        if (!file.startsWith(folder)) {
            throw new IllegalArgumentException("The key " + key + " leads out of the folder");
        }
        return file;
    }
}
