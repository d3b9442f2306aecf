package org.panprd.marketplace.availability;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.availability.PlaceDays.Limit;
import org.panprd.marketplace.tenants.Language;
import org.panprd.marketplace.tenants.PlaceFile;

/**
 * A bureau has lowered the capacity of a place for a day, or taken that back.
 *
 * @param limit null, if it is as the place's file says again
 * @param operators of the tenant whose listings lead there
 * @param language in which the bureau has worked
 */
public record PlaceLimited(
        String tenant,
        PlaceFile place,
        LocalDate date,
        @Nullable Limit limit,
        List<String> operators,
        Language language) {
    public PlaceLimited {
        operators = List.copyOf(operators);
    }
}
