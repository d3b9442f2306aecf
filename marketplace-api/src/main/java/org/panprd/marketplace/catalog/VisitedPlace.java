package org.panprd.marketplace.catalog;

/** A place whose visitors are counted, and how many it takes a day. */
public record VisitedPlace(String tenant, String place, int dailyCapacity) {}
