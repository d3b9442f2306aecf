package org.panprd.marketplace.identity;

/** What somebody on a staff is. */
public enum StaffRole {
    /** Leads an operator: says who else is on its staff. */
    OWNER,
    /** Works for an operator. */
    STAFF,
    /** Answers for the health of an operator's guests, and alone reads what they say of it. */
    DOCTOR,
    /** Leads a bureau. */
    DIRECTOR,
    /** Works for a bureau. */
    ANALYST
}
