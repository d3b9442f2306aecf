package org.panprd.marketplace.tenants;

import java.util.UUID;

/**
 * A photograph that a listing shows.
 *
 * @param version of its picture, which never changes
 * @param alt what it shows, for those who do not see it
 */
public record Photo(UUID id, int version, Text alt) {}
