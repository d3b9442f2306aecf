/**
 * What bureaus count: visitors, nights, revenue and the rest, by day, kept up to date from the bookings as they change,
 * and shown only where nobody can be told from them. Nobody is named anywhere in it.
 */
@NullMarked
package org.panprd.marketplace.statistics;

import org.jspecify.annotations.NullMarked;
