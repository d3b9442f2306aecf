package org.panprd.marketplace.web.api;

/** Where somebody is insured: a scheme, and the region in which they belong to it. */
public record Insurance(String scheme, String home) {}
