package org.panprd.marketplace.web.api;

import java.time.Instant;
import java.util.List;

/** What a traveller may agree to, in the reader's language, and what they have said. */
public record Consent(
        String purpose,
        String textVersion,
        String title,
        String what,
        String why,
        String recipients,
        String duration,
        boolean given,
        List<Word> history) {

    /** Given, or taken back. */
    public record Word(boolean given, String textVersion, String language, Instant at) {}

    /** All purposes. */
    public record All(List<Consent> items) {}

    /** Which text the traveller has read. */
    public record Given(String textVersion) {}
}
