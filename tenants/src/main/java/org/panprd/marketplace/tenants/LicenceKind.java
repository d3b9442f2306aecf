package org.panprd.marketplace.tenants;

import java.util.List;
import org.panprd.marketplace.tenants.border.Source;

/**
 * A kind of licence that businesses show: an entry of {@code region/licences.yaml}.
 *
 * @param issuer who gives it
 * @param holders kinds of operators that need it for all that they sell
 * @param tours whether whatever crosses a port needs it
 * @param expires whether it has a last day
 */
public record LicenceKind(
        String code, Text name, Text issuer, List<String> holders, boolean tours, boolean expires, Source source) {

    public LicenceKind {
        holders = List.copyOf(holders);
    }
}
