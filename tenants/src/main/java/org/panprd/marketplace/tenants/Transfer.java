package org.panprd.marketplace.tenants;

import org.jspecify.annotations.Nullable;

/** Where a transfer goes from and to; a station is a code of {@code region/corridors.yaml}. */
public record Transfer(
        Text from,
        Text to,
        @Nullable String fromStation,
        @Nullable String toStation) {}
