package org.panprd.marketplace.border;

/** May somebody cross? From the best to the worst. */
public enum Outcome {
    YES,
    /** If something is done that can still be done in time. */
    YES_IF,
    NO;

    Outcome worse(Outcome other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
