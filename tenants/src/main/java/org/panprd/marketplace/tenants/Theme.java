package org.panprd.marketplace.tenants;

/** What a traveller looks for: an entry of {@code region/themes.yaml}. */
public record Theme(String code, Text name) {}
