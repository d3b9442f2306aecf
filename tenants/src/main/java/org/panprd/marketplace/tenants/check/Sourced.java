package org.panprd.marketplace.tenants.check;

/** What a file holds, and the file to report its faults in. */
record Sourced<T>(Source source, T value) {}
