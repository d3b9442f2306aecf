package org.panprd.marketplace.traveller;

import java.util.UUID;

/** A companion was corrected, or has one document more: who keeps a copy brings it up to date in the same transaction. */
public record CompanionChanged(String traveller, UUID companion) {}
