package org.panprd.marketplace.tenants;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A high-speed railway corridor, its stations in the order of the line: an entry of {@code region/corridors.yaml}. */
public record Corridor(String code, Text name, @Nullable Text note, List<Station> stations) {

    public Corridor {
        stations = List.copyOf(stations);
    }
}
