package org.panprd.marketplace.wellness;

import java.time.LocalDate;

/** What was examined, when, by whom and in which region; it is kept sealed. */
record Report(String kind, LocalDate examinedOn, String institution, String region) {}
