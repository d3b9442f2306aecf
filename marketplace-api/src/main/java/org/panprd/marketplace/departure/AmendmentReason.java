package org.panprd.marketplace.departure;

/** Why a submitted list is amended. No free words: they would name people, and outlive them. */
enum AmendmentReason {
    /** Somebody joined. */
    JOINED,
    /** Somebody no longer travels. */
    WITHDRAWN,
    /** What the list said of somebody was wrong, or has changed. */
    CORRECTED,
    /** Another leader. */
    LEADER,
    /** The border inspection asked for it. */
    INSPECTION,
    /** Several of these. */
    SEVERAL
}
