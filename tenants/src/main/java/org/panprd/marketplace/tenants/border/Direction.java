package org.panprd.marketplace.tenants.border;

/** Which way a port is crossed: out to its far side, or in from there. */
public enum Direction {
    OUT,
    IN;

    public Direction back() {
        return this == OUT ? IN : OUT;
    }
}
