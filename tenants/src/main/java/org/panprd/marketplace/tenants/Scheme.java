package org.panprd.marketplace.tenants;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A scheme of health insurance or subsidy.
 *
 * @param homes regions in which somebody can belong to it
 * @param elsewhere whether that is possible in a province that is no region of the market
 */
public record Scheme(
        String code,
        Text name,
        List<String> homes,
        @Nullable Boolean elsewhere) {
    /** Stands for every province that is no region of the market. */
    public static final String ELSEWHERE = "elsewhere";

    public Scheme {
        homes = List.copyOf(homes);
    }

    public boolean isAtHomeIn(String home) {
        return homes.contains(home) || (home.equals(ELSEWHERE) && Boolean.TRUE.equals(elsewhere));
    }
}
