package org.panprd.marketplace.web.api;

import org.jspecify.annotations.Nullable;

/** What a report says of itself, as it was typed; its file is sent afterwards. */
public record NewReport(
        @Nullable String kind,
        @Nullable String examinedOn,
        @Nullable String institution,
        @Nullable String region) {}
