package org.panprd.marketplace.tenancy;

/** As what somebody acts in a request. */
public enum Role {
    /** Whoever is signed in; acts in the market. */
    PERSON,
    /** Books trips in the market, and sees their own bookings only. */
    TRAVELLER,
    /** Of the staff of an operator in the tenant that the path names; sees what is that operator's. */
    OPERATOR,
    /** A doctor of an operator in the tenant that the path names; sees what its guests say of their health, and no more. */
    DOCTOR,
    /** Of the tourism authority of the tenant that the path names; sees what is its tenant's. */
    BUREAU,
    /**
     * Answers for the port that the path names: the tourism authority of the tenant in which it lies, or the platform. Tours
     * of all tenants cross it, so whoever closes it acts for all of them.
     */
    PORT,
    /** A reseller's machine, by its key: sells in the market for others, and sees its own bookings only. */
    RESELLER,
    /** Runs the platform; sees over all tenants. */
    PLATFORM,
    /** No person but a message whose signature its receiver checks; acts for the platform. */
    MESSAGE
}
