package org.panprd.marketplace.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import org.panprd.marketplace.tenancy.RealRegions;
import org.panprd.marketplace.tenancy.Regions;

/** A copy of the shipped tenants whose files a test may change. */
final class TenantFiles {
    private static final Path SHIPPED = Path.of("..", "tenants");

    private final Path folder;

    private TenantFiles(Path folder) {
        this.folder = folder;
    }

    static TenantFiles copiedTo(Path folder) {
        try (Stream<Path> files = Files.walk(SHIPPED)) {
            for (Path file : (Iterable<Path>) files.filter(TenantFiles::isTenants)::iterator) {
                Path copy = folder.resolve(SHIPPED.relativize(file).toString());
                Files.createDirectories(Objects.requireNonNull(copy.getParent()));
                Files.copy(file, copy);
            }
            return new TenantFiles(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Replaces what must be there. */
    TenantFiles with(String file, String before, String after) {
        try {
            Path changed = folder.resolve(file);
            String text = Files.readString(changed);
            assertThat(text).contains(before);
            Files.writeString(changed, text.replace(before, after));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    TenantFiles without(String file) {
        try {
            Files.delete(folder.resolve(file));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Regions regions() {
        return RealRegions.in(folder);
    }

    private static boolean isTenants(Path file) {
        String name = SHIPPED.relativize(file).toString();
        return name.endsWith(".yaml") && !name.startsWith("src") && !name.startsWith("target");
    }
}
