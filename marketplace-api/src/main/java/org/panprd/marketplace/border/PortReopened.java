package org.panprd.marketplace.border;

/** The closure of a port was lifted. */
public record PortReopened(PortClosure closure) {}
