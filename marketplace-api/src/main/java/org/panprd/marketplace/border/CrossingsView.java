package org.panprd.marketplace.border;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.border.EligibilityView.ReasonView;
import org.panprd.marketplace.border.EligibilityView.WayView;
import org.panprd.marketplace.tenants.border.Direction;

/** Where somebody can go, the best first; {@code nextCursor} is absent on the last page. */
public record CrossingsView(
        List<CrossingView> items, @Nullable String nextCursor) {

    /**
     * A port in one direction.
     *
     * @param tenant the region in which the port lies
     * @param entered the country or territory on the other side, ISO 3166-1
     * @param tours over this port that are not closed to them
     */
    public record CrossingView(
            String port,
            String portName,
            String tenant,
            double latitude,
            double longitude,
            Direction direction,
            String entered,
            Outcome outcome,
            @Nullable WayView way,
            List<ReasonView> reasons,
            List<TourView> tours) {}

    /**
     * A tour.
     *
     * @param outcome of its way out and its way back, as a group
     */
    public record TourView(String listingId, String title, Outcome outcome) {}
}
