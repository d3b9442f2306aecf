package org.panprd.marketplace.web.api;

import org.jspecify.annotations.Nullable;

/** A person who travels, under the kind of guest that they are priced as; one of the caller's companions, or none. */
public record Participant(
        String unit, String fullName, @Nullable String companionId) {}
