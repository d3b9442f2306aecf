package org.panprd.marketplace.booking;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.panprd.marketplace.catalog.Session;

/**
 * When a session is, and when it could be instead; local to its tenant, in the order of time.
 *
 * @param others nothing of it is held, so it may be overtaken
 */
public record SessionTimes(
        int number, LocalDate date, LocalTime time, int minutes, Instant movableUntil, List<Session> others) {}
