package org.panprd.marketplace.sandbox;

/** What became of a payment; only what is pending can still be decided. */
enum Status {
    PENDING,
    PAID,
    DECLINED
}
