package org.panprd.marketplace.sandbox;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a merchant gives back, by an identifier of its own. */
record NewRefund(
        String refundId, List<Amount> amounts, @Nullable String reason) {
    NewRefund {
        amounts = amounts == null ? List.of() : List.copyOf(amounts);
    }

    void check() {
        if (refundId == null || !refundId.matches("[\\w.:-]{1,100}")) {
            throw new Refused(422, "refundId: 1 to 100 letters, digits, dots, colons or hyphens");
        }
        if (!Amount.areSound(amounts)) {
            throw new Refused(422, "amounts: one for each currency, in whole minor units, none negative");
        }
    }
}
