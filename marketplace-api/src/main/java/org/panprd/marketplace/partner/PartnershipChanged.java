package org.panprd.marketplace.partner;

/**
 * How much of a listing others may sell has changed: a message of the outbox, by which the routes through it follow.
 *
 * @param listing {@code TENANT.CODE}
 */
public record PartnershipChanged(String listing) {
    /** Who is told. */
    public static final String HANDLER = "follow-partnership";
}
