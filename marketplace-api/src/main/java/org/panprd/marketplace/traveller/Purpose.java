package org.panprd.marketplace.traveller;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a traveller may agree to, each apart from the others (PIPL art. 14, 23 and 29). What it is, why, for whom and how
 * long stands in the texts {@code consent.*}; whoever changes the sense of one raises its version here, and consents to
 * the version before stand no more (PIPL art. 14).
 */
public enum Purpose {
    DOCUMENTS("2"),
    HEALTH("2"),
    MARKETING("1");

    private final String textVersion;

    Purpose(String textVersion) {
        this.textVersion = textVersion;
    }

    static Optional<Purpose> find(String slug) {
        return Stream.of(values())
                .filter(purpose -> purpose.slug().equals(slug))
                .findFirst();
    }

    String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    String textVersion() {
        return textVersion;
    }
}
