package org.panprd.marketplace.web.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who comes instead of a participant, who is counted from 0; one of the caller's companions, or none.
 *
 * @param screenings what they answer to the items that ask it
 */
public record NewOccupant(
        int participant,
        @Nullable String fullName,
        @Nullable String companionId,
        List<NewBookedScreening> screenings) {}
