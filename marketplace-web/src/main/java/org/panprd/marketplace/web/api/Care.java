package org.panprd.marketplace.web.api;

/** What a wellness offer is besides. */
public record Care(boolean medicalActs) {}
