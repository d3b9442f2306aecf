package org.panprd.marketplace.web.api;

import java.util.List;

/** All regions, in the market's order. */
public record Regions(List<Region> tenants) {}
