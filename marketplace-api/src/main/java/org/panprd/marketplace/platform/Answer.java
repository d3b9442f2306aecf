package org.panprd.marketplace.platform;

import org.jspecify.annotations.Nullable;

/** What a request is answered with; kept, so that a repetition gets the same. The body is JSON. */
public record Answer(int status, @Nullable String location, String body) {}
