package org.panprd.marketplace.tenants;

/** A day of a route's programme, the first being 1, and the tenant in which it is spent. */
public record Day(int day, String tenant, Text title, Text text) {}
