package org.panprd.marketplace.tenancy;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.panprd.marketplace.tenants.Catalogue;
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
        tenants = new TreeMap<>();
        catalogue.tenants().forEach(folder -> tenants.put(folder.code(), folder.tenant()));
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

    /** What the regions bring with them at the first start. */
    public Iterable<TenantFolder> folders() {
        return catalogue.tenants();
    }
}
