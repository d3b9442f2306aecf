package org.panprd.marketplace.tenants;

/** A priced kind of guest; {@code ROOM} stands for a room and a night, whoever sleeps in it. */
public enum Unit {
    ADULT,
    YOUTH,
    CHILD,
    INFANT,
    SENIOR,
    STUDENT,
    ROOM
}
