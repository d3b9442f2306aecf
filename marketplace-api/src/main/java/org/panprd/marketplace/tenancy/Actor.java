package org.panprd.marketplace.tenancy;

import java.util.Locale;

/**
 * Who acts in the running thread, for the record.
 *
 * @param subject of the verified token; {@code system} for a job, {@code nobody} for a stranger
 * @param role as what it acts, in lower case
 * @param operator the operator that it acts for; empty for none
 * @param network from which network it acts; empty for our own servers
 */
public record Actor(String subject, String role, String operator, String network) {
    /** The subject of who has not said who they are. */
    static final String NOBODY = "nobody";

    /** A job of this server. */
    public static final Actor JOB = new Actor("system", "job", "", "");

    static Actor of(String subject, Role role, String operator, String network) {
        return new Actor(subject, role.name().toLowerCase(Locale.ROOT), operator, network);
    }

    /** Somebody who has not said who they are. */
    static Actor stranger(String network) {
        return new Actor(NOBODY, NOBODY, "", network);
    }
}
