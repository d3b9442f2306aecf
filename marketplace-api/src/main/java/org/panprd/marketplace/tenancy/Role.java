package org.panprd.marketplace.tenancy;

/** As what somebody acts in a request. */
public enum Role {
    /** Whoever is signed in; acts in the market. */
    PERSON,
    /** Books trips in the market, and sees their own bookings only. */
    TRAVELLER,
    /** Of the staff of an operator in the tenant that the path names; sees what is that operator's. */
    OPERATOR,
    /** Of the tourism authority of the tenant that the path names; sees what is its tenant's. */
    BUREAU,
    /** Runs the platform; sees over all tenants. */
    PLATFORM,
    /** No person but a message whose signature its receiver checks; acts for the platform. */
    MESSAGE
}
