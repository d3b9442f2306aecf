package org.panprd.marketplace.intake;

import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.platform.Faults;

/**
 * A product that is to be taken over.
 *
 * @param product as its supplier calls it
 * @param code of the listing, for ever
 * @param family {@code ticket} or {@code activity}
 * @param place in the region where it is
 */
public record NewListing(
        @Nullable String product,
        @Nullable String code,
        @Nullable String family,
        @Nullable String place) {
    private static final int LONGEST = 200;
    private static final int LONGEST_CODE = 60;
    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

    /** What needs nothing that a supplier does not say. */
    private static final Set<String> FAMILIES = Set.of("ticket", "activity");

    record Read(String product, String code, String family, String place) {}

    Read read() {
        Faults faults = new Faults();
        faults.text(product, "product", LONGEST);
        for (String[] named : new String[][] {{code, "code"}, {place, "place"}}) {
            if (faults.text(named[0], named[1], LONGEST_CODE)) {
                faults.require(CODE.matcher(String.valueOf(named[0])).matches(), named[1], "listing-code");
            }
        }
        faults.require(family != null && FAMILIES.contains(family), "family", "unknown-value");
        faults.refuse();
        return new Read(
                Objects.requireNonNull(product),
                Objects.requireNonNull(code),
                Objects.requireNonNull(family),
                Objects.requireNonNull(place));
    }
}
