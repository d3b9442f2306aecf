package org.panprd.marketplace.identity;

/** What somebody on a staff is. */
public enum StaffRole {
    /** Leads an operator: says who else is on its staff. */
    OWNER,
    /** Works for an operator. */
    STAFF,
    /** Leads a bureau. */
    DIRECTOR,
    /** Works for a bureau. */
    ANALYST
}
