package org.panprd.marketplace.web.api;

import org.jspecify.annotations.Nullable;

/** Who comes instead of a participant, who is counted from 0; one of the caller's companions, or none. */
public record NewOccupant(
        int participant,
        @Nullable String fullName,
        @Nullable String companionId) {}
