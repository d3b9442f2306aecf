package org.panprd.marketplace.web.api;

import java.util.List;

/** A whole trip to be priced. */
public record Wishes(List<Wish> items) {}
