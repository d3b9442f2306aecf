package org.panprd.marketplace.booking;

/** Why an operator changes an item: words that say nothing of anybody, so that they may be kept and sent. */
public enum ChangeReason {
    /** Its guest has asked for it; whoever wants none of it only has to say so. */
    GUEST_ASKED,
    WEATHER,
    OUT_OF_ORDER,
    OVERBOOKED,
    STAFF_AWAY,
    /** What was booked is not what was meant. */
    MISTAKE,
    /** Its operator says no more than that. */
    OPERATOR;

    /** Whether a guest who does not want it has everything back. */
    boolean letsGo() {
        return this != GUEST_ASKED && this != MISTAKE;
    }
}
