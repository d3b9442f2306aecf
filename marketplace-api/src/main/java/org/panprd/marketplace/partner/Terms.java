package org.panprd.marketplace.partner;

import org.panprd.marketplace.kernel.ListingId;
import org.panprd.marketplace.tenants.Text;

/**
 * On what terms a listing may be part of others' routes.
 *
 * @param netPercent what its operator leaves to whoever sells it, of what it costs alone
 * @param noticeDays for so many days it goes on after its operator has ended it
 * @param open whether anybody may ask now
 */
record Terms(ListingId listing, String operator, Text title, int netPercent, int noticeDays, boolean open) {}
