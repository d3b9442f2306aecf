package org.panprd.marketplace.border;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A rule set that is to be published.
 *
 * @param ruleSet as in a file of {@code region/border/rules}; its schema checks it
 */
public record NewVersion(@Nullable Map<String, Object> ruleSet) {}
