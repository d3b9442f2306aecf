package org.panprd.marketplace.tenants;

import org.jspecify.annotations.Nullable;

/**
 * A station of a corridor. {@code telecode} is the railway's own code; the minutes are those of a fast train from the
 * station before, and absent for the first. {@code datum} tells what the coordinates are: WGS84 or GCJ02.
 */
public record Station(
        String code,
        String telecode,
        Text name,
        String tenant,
        Text city,
        double latitude,
        double longitude,
        String datum,
        @Nullable Integer minutesFromPrevious) {

    /** Whether both are the same place by the same name, however long the train before took. */
    public boolean isSameStationAs(Station other) {
        return withoutMinutes().equals(other.withoutMinutes());
    }

    private Station withoutMinutes() {
        return new Station(code, telecode, name, tenant, city, latitude, longitude, datum, null);
    }
}
