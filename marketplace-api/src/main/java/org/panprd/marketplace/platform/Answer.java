package org.panprd.marketplace.platform;

import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.tenants.Language;

/**
 * What a request is answered with; kept, so that a repetition gets the same. The body is JSON.
 *
 * @param language of the texts in it
 */
public record Answer(int status, @Nullable String location, Language language, String body) {}
