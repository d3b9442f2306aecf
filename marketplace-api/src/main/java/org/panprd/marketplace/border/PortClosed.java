package org.panprd.marketplace.border;

/** A port is closed for some days. */
public record PortClosed(PortClosure closure) {}
