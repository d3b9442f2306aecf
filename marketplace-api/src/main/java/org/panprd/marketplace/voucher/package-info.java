/**
 * Makes what a traveller shows and keeps: signed QR codes that can be checked without a connection, vouchers as PDF, and
 * the itinerary for a calendar. It owns no table; a voucher is a view of a confirmed booking.
 */
@NullMarked
package org.panprd.marketplace.voucher;

import org.jspecify.annotations.NullMarked;
