package org.panprd.marketplace.web.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A whole trip to be priced, for somebody insured somewhere if that is said, with a code that takes something off if there is one. */
public record Wishes(
        List<Wish> items,
        @Nullable Insurance insurance,
        @Nullable String promotionCode) {}
