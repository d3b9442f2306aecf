package org.panprd.marketplace.search;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.kernel.Money;
import org.panprd.marketplace.tenants.Photo;
import org.panprd.marketplace.tenants.PlaceFile;
import org.panprd.marketplace.tenants.Text;

/** What a list of results shows of a listing, in all languages. */
record Card(
        Text title,
        Text summary,
        String picture,
        @Nullable Photo photo,
        PlaceFile place,
        List<String> themes,
        List<String> tenants,
        @Nullable Integer durationDays,
        @Nullable Integer durationMinutes,
        List<Money> priceFrom,
        boolean soldByRoom) {}
