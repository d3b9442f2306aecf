package org.panprd.marketplace.web.api;

import org.jspecify.annotations.Nullable;

/** Who sells and carries out. */
public record Operator(String code, String name, @Nullable String telephone) {}
