package org.panprd.marketplace.tenancy;

import java.util.Collection;
import java.util.TreeSet;

/** Whose rows a transaction may see, in the words of the database's policies. */
public record Scope(String value) {
    /** What is published, over all tenants; may move allotments and write bookings. */
    public static final Scope MARKET = new Scope("market");

    /** The platform's own jobs. */
    public static final Scope PLATFORM = new Scope("platform");

    public Scope {
        if (!value.matches("[a-z]+(,[a-z]+)*")) {
            throw new IllegalArgumentException("Not a scope: " + value);
        }
    }

    /** The rows of these tenants and no others. */
    public static Scope tenants(Collection<String> codes) {
        return new Scope(String.join(",", new TreeSet<>(codes)));
    }
}
