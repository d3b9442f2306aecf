package org.panprd.marketplace.media;

import java.util.Collection;
import java.util.Optional;

/**
 * Where pictures lie, and files that are kept as they were made. Keys are relative paths of lower-case letters, digits, hyphens, dots and slashes. What was put is
 * found by every node from then on.
 */
interface MediaStore {
    /** In the place of what was there; whoever reads meanwhile gets one of both, whole. */
    void put(String key, byte[] content);

    Optional<byte[]> find(String key);

    /** Does nothing about those that are not there. */
    void remove(Collection<String> keys);
}
