/**
 * The travellers' pages: finding, putting a trip together, booking, paying, and what was booked. The trip that is being
 * put together (the basket) lives in a cookie and names no person; names and addresses are kept in the server's session
 * only until they are booked.
 */
@NullMarked
package org.panprd.marketplace.web.shop;

import org.jspecify.annotations.NullMarked;
