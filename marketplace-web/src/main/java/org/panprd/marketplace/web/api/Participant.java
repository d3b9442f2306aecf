package org.panprd.marketplace.web.api;

/** A person who travels, under the kind of guest that they are priced as. */
public record Participant(String unit, String fullName) {}
