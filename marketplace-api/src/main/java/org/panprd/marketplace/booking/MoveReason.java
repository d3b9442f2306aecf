package org.panprd.marketplace.booking;

/** Why an operator moves a session: words that say nothing of anybody's health, so that they may be kept and sent. */
public enum MoveReason {
    THERAPIST_ABSENT,
    ROOM_CLOSED,
    WEATHER,
    GUEST_ASKED
}
