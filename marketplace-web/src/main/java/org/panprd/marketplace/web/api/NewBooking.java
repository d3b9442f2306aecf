package org.panprd.marketplace.web.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is asked to be booked, for whom. */
public record NewBooking(
        List<Wish> items,
        Contact contact,
        List<Participant> participants,
        @Nullable List<NewBookedScreening> screenings,
        @Nullable String promotionCode) {}
