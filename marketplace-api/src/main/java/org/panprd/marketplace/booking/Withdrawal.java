package org.panprd.marketplace.booking;

/** Why an item was taken out of a confirmed booking; its traveller has everything back for it. */
public enum Withdrawal {
    /** Too few have booked its departure. */
    GROUP_TOO_SMALL,
    /** The same, and somebody may not cross on the day to which the others were moved. */
    CANNOT_CROSS,
    /** The port that it crosses is closed. */
    PORT_CLOSED
}
