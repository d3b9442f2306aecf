package org.panprd.marketplace.web.api;

import java.time.LocalDate;

/** Other dates of a stay. */
public record NewDates(LocalDate date, int nights) {}
