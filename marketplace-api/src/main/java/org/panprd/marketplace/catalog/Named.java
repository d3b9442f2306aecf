package org.panprd.marketplace.catalog;

/** A code and what it is called in the caller's language. */
public record Named(String code, String name) {}
