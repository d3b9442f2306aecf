/**
 * The channel over which resellers sell: OCTO (Open Connectivity for Tours, Activities and Attractions, specification of
 * October 2025) at {@code /api/octo}, the resellers' accounts and keys, what each region has agreed with them, and what
 * operators have opened to them. A booking of a reseller is one as any other, made by the same use cases; this room only
 * translates, and remembers how the reseller calls it.
 */
@NullMarked
package org.panprd.marketplace.channel;

import org.jspecify.annotations.NullMarked;
