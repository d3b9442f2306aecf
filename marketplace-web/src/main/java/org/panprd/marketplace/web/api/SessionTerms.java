package org.panprd.marketplace.web.api;

import java.util.List;

/** The treatments that belong to an option, and by what rules they are laid out. */
public record SessionTerms(
        int count, int perWeek, int minutes, int restDays, List<String> times, int moveNoticeHours) {}
