package org.panprd.marketplace.tenancy;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.panprd.marketplace.tenants.Catalogue;
import org.panprd.marketplace.tenants.ListingFile;
import org.panprd.marketplace.tenants.SharedFiles;
import org.panprd.marketplace.tenants.TenantFile;
import org.panprd.marketplace.tenants.TenantFolder;

/** Who the tenants are, and what they share: read from the files of {@code tenants} when the server starts. */
@ApplicationScoped
public class Regions {
    private Catalogue catalogue;
    private Map<String, TenantFile> tenants;

    @PostConstruct
    void load() {
        catalogue = Catalogue.load();
        tenants = byCode(catalogue);
    }

    void load(Catalogue files) {
        catalogue = files;
        tenants = byCode(files);
    }

    private static Map<String, TenantFile> byCode(Catalogue files) {
        var tenants = new TreeMap<String, TenantFile>();
        files.tenants().forEach(folder -> tenants.put(folder.code(), folder.tenant()));
        return tenants;
    }

    /** All tenants, by their codes in order. */
    public Map<String, TenantFile> tenants() {
        return tenants;
    }

    public Optional<TenantFile> find(String tenant) {
        return Optional.ofNullable(tenants.get(tenant));
    }

    /** A tenant that is known to exist. */
    public TenantFile get(String tenant) {
        return find(tenant).orElseThrow(() -> new IllegalStateException("No tenant " + tenant));
    }

    public SharedFiles shared() {
        return catalogue.region();
    }

    /** For each listing, as {@code TENANT.CODE}, one hash of all files that show in it. */
    public Map<String, String> sourceHashes() {
        return catalogue.sourceHashes();
    }

    /** The same for listings that no file holds, by {@code TENANT.CODE}. */
    public Map<String, String> sourceHashes(Map<String, ListingFile> others) {
        return catalogue.sourceHashes(others);
    }

    /** What the regions bring with them. */
    public Iterable<TenantFolder> folders() {
        return catalogue.tenants();
    }
}
