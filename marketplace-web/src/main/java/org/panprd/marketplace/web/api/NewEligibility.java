package org.panprd.marketplace.web.api;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A party that asks whether it may go on a tour. */
public record NewEligibility(String listingId, @Nullable LocalDate date, List<NewTraveller> travellers) {}
