package org.panprd.marketplace.media;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Optional;

/** Where other rooms keep files that they have made; not to be called in a transaction. No address leads to them. */
@ApplicationScoped
public class KeepFiles {
    /** Before each key, so that no picture has the same one: no region is called so. */
    private static final String FOLDER = "files-made/";

    @Inject
    MediaStore store;

    public void put(String key, byte[] content) {
        store.put(FOLDER + key, content);
    }

    public Optional<byte[]> find(String key) {
        return store.find(FOLDER + key);
    }

    /** Does nothing about those that are not there. */
    public void remove(Collection<String> keys) {
        store.remove(keys.stream().map(FOLDER::concat).toList());
    }
}
