package org.panprd.marketplace.tenants;

/** What a programme may be unsafe with: an entry of {@code region/wellness/conditions.yaml}. */
public record Condition(String code, Text name) {}
