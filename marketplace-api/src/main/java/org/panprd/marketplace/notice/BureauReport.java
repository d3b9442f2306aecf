package org.panprd.marketplace.notice;

import java.util.UUID;

/**
 * A report that was made for a bureau.
 *
 * @param period as it is called in its tables: {@code 2026-10}
 * @param language in which it is written, as a tag
 */
public record BureauReport(UUID id, String name, String period, String language) {}
