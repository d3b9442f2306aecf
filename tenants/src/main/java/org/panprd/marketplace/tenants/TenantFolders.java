package org.panprd.marketplace.tenants;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Where the files of a directory of tenants lie. Lists are in the order of names. */
public record TenantFolders(Path directory) {
    private static final String REGION = "region";

    /** The folder of what the tenants share. */
    public Path region() {
        return directory.resolve(REGION);
    }

    /** A folder is a tenant if it says who it is or sells something. */
    public List<Path> tenants() {
        return children(directory).stream()
                .filter(folder -> !REGION.equals(name(folder)))
                .filter(folder -> Files.isRegularFile(folder.resolve("tenant.yaml"))
                        || Files.isDirectory(folder.resolve("listings")))
                .toList();
    }

    /** The holiday calendars of {@code region}. */
    public List<Path> calendars() {
        return yaml(region().resolve("calendars"));
    }

    /** The folder of ports, documents and rules for crossing. */
    public Path border() {
        return region().resolve("border");
    }

    /** The rule sets of {@code region/border}. */
    public List<Path> ruleSets() {
        return yaml(border().resolve("rules"));
    }

    /** The questionnaires of {@code region/wellness}. */
    public List<Path> questionnaires() {
        return yaml(region().resolve("wellness/questionnaires"));
    }

    /** The listings of a tenant's folder. */
    public static List<Path> listings(Path folder) {
        return yaml(folder.resolve("listings"));
    }

    /** The name of a file without its ending. */
    public static String code(Path file) {
        return name(file).replaceFirst("\\.yaml$", "");
    }

    /** The name of a folder or file; inside an archive a folder's name ends with a slash. */
    public static String name(Path path) {
        return String.valueOf(path.getFileName()).replace("/", "");
    }

    private static List<Path> yaml(Path folder) {
        return Files.isDirectory(folder)
                ? children(folder).stream()
                        .filter(file -> name(file).endsWith(".yaml"))
                        .toList()
                : List.of();
    }

    private static List<Path> children(Path folder) {
        try (Stream<Path> children = Files.list(folder)) {
            return children.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot list " + folder, e);
        }
    }
}
