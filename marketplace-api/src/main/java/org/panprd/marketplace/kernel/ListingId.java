package org.panprd.marketplace.kernel;

import java.util.Optional;
import java.util.regex.Pattern;

/** Names a listing over all tenants; written {@code TENANT.CODE}. */
public record ListingId(String tenant, String code) implements Comparable<ListingId> {
    private static final Pattern FORM = Pattern.compile("([a-z]{2,20})\\.([a-z][a-z0-9-]{0,59})");

    public static Optional<ListingId> parse(String text) {
        var matcher = FORM.matcher(text);
        return matcher.matches() ? Optional.of(new ListingId(matcher.group(1), matcher.group(2))) : Optional.empty();
    }

    /** For text that was checked before, such as a leg of a published route. */
    public static ListingId of(String text) {
        return parse(text).orElseThrow(() -> new IllegalArgumentException("Not a listing id: " + text));
    }

    @Override
    public int compareTo(ListingId other) {
        int byTenant = tenant.compareTo(other.tenant);
        return byTenant != 0 ? byTenant : code.compareTo(other.code);
    }

    @Override
    public String toString() {
        return tenant + "." + code;
    }
}
