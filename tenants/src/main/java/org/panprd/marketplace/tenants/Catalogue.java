package org.panprd.marketplace.tenants;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The files of all regions, tenants in the order of their codes. */
public record Catalogue(SharedFiles region, List<TenantFolder> tenants) {
    private static final String MARK = "region/themes.yaml";

    public Catalogue {
        tenants = List.copyOf(tenants);
    }

    /**
     * Reads the files that are packed with this class.
     *
     * @throws UncheckedIOException if one of them cannot be read
     */
    public static Catalogue load() {
        URL mark = Catalogue.class.getResource("/tenants/" + MARK);
        if (mark == null) {
            throw new IllegalStateException("No /tenants/" + MARK + " beside " + Catalogue.class.getName());
        }
        try {
            return "jar".equals(mark.getProtocol()) ? loadPacked(mark) : load(above(Path.of(mark.toURI())));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + mark, e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException("No address of a file: " + mark, e);
        }
    }

    /** Reads the folders under a directory: {@code region} and one for each tenant. */
    public static Catalogue load(Path directory) {
        return new CatalogueReader(directory).read();
    }

    public Optional<TenantFolder> findTenant(String code) {
        return tenants.stream().filter(tenant -> tenant.code().equals(code)).findFirst();
    }

    /**
     * For each listing, as {@code TENANT.CODE}, one hash of all files that show in it: its own, those of its operator and
     * places, who the tenants are and what they share; for a route, those of its legs as well. If it is the same, nothing
     * about the listing has changed.
     */
    public Map<String, String> sourceHashes() {
        return new SourceHashes(this).ofListings();
    }

    /** The same for listings that no file holds, by {@code TENANT.CODE}: of the files that show in each. */
    public Map<String, String> sourceHashes(Map<String, ListingFile> others) {
        SourceHashes hashes = new SourceHashes(this);
        Map<String, String> found = new TreeMap<>();
        others.forEach((id, listing) -> found.put(id, hashes.of(id.substring(0, id.indexOf('.')), listing)));
        return found;
    }

    /** A file system of our own, not the one that all users of the address share: closing that would hurt others. */
    private static Catalogue loadPacked(URL mark) throws IOException, URISyntaxException {
        String address = mark.getPath();
        Path jar = Path.of(new URL(address.substring(0, address.indexOf("!/"))).toURI());
        try (FileSystem files = FileSystems.newFileSystem(jar)) {
            return load(above(files.getPath(address.substring(address.indexOf("!/") + 1))));
        }
    }

    private static Path above(Path mark) {
        return mark.resolve("../..").normalize();
    }
}
