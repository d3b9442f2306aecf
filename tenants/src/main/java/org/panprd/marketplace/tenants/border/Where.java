package org.panprd.marketplace.tenants.border;

import java.util.List;
import org.panprd.marketplace.tenants.Lists;

/** Where a rule holds: at these ports, in these directions. */
public record Where(List<String> ports, List<Direction> directions) {
    public Where {
        ports = Lists.copy(ports);
        directions = Lists.copy(directions);
    }

    public boolean holdsAt(String port, Direction direction) {
        return ports.contains(port) && directions.contains(direction);
    }

    boolean meets(Where other) {
        return ports.stream().anyMatch(other.ports::contains)
                && directions.stream().anyMatch(other.directions::contains);
    }

    boolean covers(Where other) {
        return ports.containsAll(other.ports) && directions.containsAll(other.directions);
    }
}
