package org.panprd.marketplace.catalog;

/** Whether a listing is for sale. Only what is published can be seen in the market. */
enum ListingStatus {
    DRAFT,
    PUBLISHED,
    PAUSED
}
