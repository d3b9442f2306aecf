package org.panprd.marketplace.publishing;

import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.kernel.ListingId;
import org.panprd.marketplace.tenants.Language;
import org.panprd.marketplace.tenants.Text;

/**
 * A bureau has answered an appeal against the taking down of a listing, or puts the listing on sale again.
 *
 * @param answer null, if the listing is on sale again
 * @param language in which the bureau has worked
 */
public record AppealAnswered(
        ListingId listing,
        String operator,
        Text title,
        @Nullable String answer,
        Language language) {}
