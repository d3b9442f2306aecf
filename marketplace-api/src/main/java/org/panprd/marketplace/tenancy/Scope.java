package org.panprd.marketplace.tenancy;

import java.util.Collection;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Whose rows a transaction may see, in the words of the database's policies.
 *
 * @param value {@code market}, {@code platform}, or tenants separated by commas
 * @param person whose own bookings and data are seen in the market; nobody's, if empty
 * @param operator whose listings and items are seen in a tenant: its code, {@code *} for all, or empty for none; for its
 *     doctors its code and {@code /doctors}, which is nobody's that owns a listing or an item
 */
public record Scope(String value, String person, String operator) {
    /** Before the scopes that stand below: they are checked by them. */
    private static final Pattern VALUE = Pattern.compile("[a-z]+(,[a-z]+)*");

    private static final Pattern OPERATOR = Pattern.compile("(\\*|[a-z0-9]+(-[a-z0-9]+)*(/doctors)?)?");

    /** What is published, over all tenants, and nothing of anybody's own. */
    public static final Scope MARKET = new Scope("market", "", "");

    /** The platform's own jobs. */
    public static final Scope PLATFORM = new Scope("platform", "", "");

    private static final String EVERY_OPERATOR = "*";

    public Scope {
        if (!VALUE.matcher(value).matches() || !OPERATOR.matcher(operator).matches()) {
            throw new IllegalArgumentException("Not a scope: " + value + " " + operator);
        }
    }

    /** What is published, and this person's own; may move allotments and write the person's bookings. */
    public static Scope traveller(String person) {
        return new Scope(MARKET.value, person, "");
    }

    /** The rows of these tenants and no others, whichever operator's they are. */
    public static Scope tenants(Collection<String> codes) {
        return new Scope(String.join(",", new TreeSet<>(codes)), "", EVERY_OPERATOR);
    }

    /** What is one operator's, in its tenant. */
    public static Scope operator(String tenant, String code) {
        return new Scope(tenant, "", code);
    }

    /** What guests of one operator have said of their health to its doctors, and nothing else of the operator's. */
    public static Scope doctor(String tenant, String code) {
        return new Scope(tenant, "", code + "/doctors");
    }

    /** Without the person: it ends up in messages. */
    @Override
    public String toString() {
        return value + (operator.isEmpty() ? "" : " " + operator);
    }
}
