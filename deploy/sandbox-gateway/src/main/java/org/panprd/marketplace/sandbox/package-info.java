/**
 * A payment gateway that moves no money and behaves like one that does: a signed interface for the merchant, a page for
 * the payer, and signed notifications that come once, twice, late or never. It keeps everything in memory, within
 * bounds, and listens on the loopback address only.
 */
@NullMarked
package org.panprd.marketplace.sandbox;

import org.jspecify.annotations.NullMarked;
