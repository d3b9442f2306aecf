package org.panprd.marketplace.catalog;

/** A place was added, or something about it changed. */
public record PlaceChanged(String tenant, String place) {}
