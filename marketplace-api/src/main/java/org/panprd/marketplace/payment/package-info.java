/**
 * Owns payments and refunds. Money moves at a payment service behind {@link
 * org.panprd.marketplace.payment.PaymentGateway}, which is called between transactions, never inside one. What counts is
 * its signed notification, or its answer when asked; either is acted on once. Whoever cares observes {@link
 * org.panprd.marketplace.payment.PaymentSettled}.
 */
@NullMarked
package org.panprd.marketplace.payment;

import org.jspecify.annotations.NullMarked;
