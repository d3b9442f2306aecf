package org.panprd.marketplace.tenants.border;

import java.util.Locale;
import java.util.Set;

/** Countries and territories by ISO 3166-1, those that exist; whose passport is of another one cannot cross. */
public final class Countries {
    /** Of the mainland. */
    public static final String MAINLAND = "CN";

    /** The mainland, Hong Kong, Macau and Taiwan: whoever is from there is no third-country national anywhere. */
    public static final Set<String> CHINESE = Set.of(MAINLAND, "HK", "MO", "TW");

    public static final Set<String> ALL = Set.of(Locale.getISOCountries());

    private Countries() {}
}
