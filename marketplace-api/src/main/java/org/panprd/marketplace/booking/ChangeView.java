package org.panprd.marketplace.booking;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.kernel.Money;

/**
 * What other dates would come to.
 *
 * @param paid for the item as it is, {@code price} on the other dates
 * @param refund what is given back at once; nothing, if the price is no less or it is not possible
 * @param toPay what is to be paid before the dates change; nothing, if the price is no more or it is not possible
 * @param problem why it is not possible; absent if it is
 */
public record ChangeView(
        LocalDate date,
        LocalDate endDate,
        int nights,
        Money paid,
        Money price,
        Money refund,
        Money toPay,
        boolean possible,
        @Nullable Map<String, Object> problem) {}
