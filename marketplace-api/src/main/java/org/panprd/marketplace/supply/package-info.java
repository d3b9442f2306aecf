/**
 * Suppliers elsewhere who speak OCTO and of whom an operator resells: connections to them, what they are asked, and which
 * options of our listings are theirs. What they answer is never trusted: it is as agreed, or they are
 * {@linkplain SupplierSilent silent}.
 */
@NullMarked
package org.panprd.marketplace.supply;

import org.jspecify.annotations.NullMarked;
