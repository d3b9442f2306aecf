package org.panprd.marketplace.traveller;

import java.time.Instant;
import java.util.List;

/**
 * What may be agreed to (PIPL art. 17: purpose, way, kinds of data, time of keeping), and what the traveller has said.
 *
 * @param textVersion to be sent with a consent: it holds for what was read
 * @param what kinds of data
 * @param recipients who gets to see it
 * @param duration how long it is kept
 * @param given whether it stands
 * @param history the oldest first
 */
public record ConsentView(
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
    public record ConsentList(List<ConsentView> items) {}
}
