package org.panprd.marketplace.web.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Puts an address together; every value is encoded, empty ones are left out. */
public final class Address {
    private final StringBuilder text;
    private boolean hasQuery;

    private Address(String path) {
        text = new StringBuilder(path);
    }

    public static Address of(String path) {
        return new Address(path);
    }

    public Address with(String name, @Nullable Object value) {
        if (value != null && !value.toString().isEmpty()) {
            text.append(hasQuery ? '&' : '?').append(encode(name)).append('=').append(encode(value.toString()));
            hasQuery = true;
        }
        return this;
    }

    public Address withAll(String name, Collection<String> values) {
        values.forEach(value -> with(name, value));
        return this;
    }

    @Override
    public String toString() {
        return text.toString();
    }

    private static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
