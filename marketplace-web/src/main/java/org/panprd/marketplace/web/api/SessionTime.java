package org.panprd.marketplace.web.api;

import java.time.LocalDate;

/** When a treatment of a programme begins, local to its region. */
public record SessionTime(LocalDate date, String time) {}
