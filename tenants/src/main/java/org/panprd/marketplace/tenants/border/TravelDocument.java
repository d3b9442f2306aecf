package org.panprd.marketplace.tenants.border;

import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.tenants.Text;

/**
 * A kind of document that people cross on: an entry of {@code region/border/documents.yaml}.
 *
 * @param renewalDays how long it takes to get a new one; absent where it cannot be had in time for a trip
 * @param renewalWhere who gives it
 */
public record TravelDocument(
        String code, Text name, @Nullable Integer renewalDays, Text renewalWhere) {}
