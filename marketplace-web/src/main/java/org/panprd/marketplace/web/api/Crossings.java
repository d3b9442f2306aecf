package org.panprd.marketplace.web.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where somebody can go: ports in each direction, the best first. */
public record Crossings(List<Crossing> items) {
    /** A port in one direction; {@code entered} is the country or territory that one comes into. */
    public record Crossing(
            String port,
            String portName,
            double latitude,
            double longitude,
            String entered,
            String outcome,
            Eligibility.@Nullable Way way,
            List<Eligibility.Reason> reasons,
            List<Tour> tours) {}

    /** A tour over it that is not closed to them. */
    public record Tour(String listingId, String title, String outcome) {}
}
