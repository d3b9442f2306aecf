package org.panprd.marketplace.web.api;

import org.jspecify.annotations.Nullable;

/** A thing known by its code; the name is in the reader's language. */
public record Named(String code, String name, @Nullable Integer count) {}
