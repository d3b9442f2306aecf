package org.panprd.marketplace.booking;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What an operator wants changed of an item: when, how long and which option, of which what is left out stays; or else the
 * name of one of its guests.
 *
 * @param guest of the item's guests, from 0
 * @param reason a name of {@link ChangeReason}
 */
public record NewItemChange(
        @Nullable LocalDate date,
        @Nullable String startTime,
        @Nullable String optionId,
        @Nullable Integer nights,
        @Nullable Integer guest,
        @Nullable String fullName,
        @Nullable String reason) {
    boolean isOfName() {
        return guest != null || fullName != null;
    }
}
