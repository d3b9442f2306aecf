package org.panprd.marketplace.tenants.check;

import java.util.List;
import java.util.Optional;
import org.panprd.marketplace.tenants.PlaceFile;
import org.panprd.marketplace.tenants.TenantFile;

/** Distances that betray a slip of the pen in a coordinate; a few per mille off is good enough. */
final class Distance {
    /** Nearer than this nothing in a province is odd, nor in a city. */
    private static final double PROVINCE_KILOMETRES = 450;

    private static final double CITY_KILOMETRES = 60;

    /** In a province as wide as Sichuan true places lie this many times as far out as half of the others. */
    private static final double SPREAD = 3;

    private static final double KILOMETRES_PER_DEGREE = 111.2;

    private Distance() {}

    /** How far from the middle of the tenant's places one of them may lie. */
    static double limit(Optional<TenantFile> tenant, List<PlaceFile> places) {
        boolean isCity =
                tenant.filter(file -> !file.iso3166().startsWith("CN-")).isPresent();
        Point middle = middle(places);
        double half = median(places.stream()
                .mapToDouble(place -> Point.of(place).kilometresTo(middle))
                .sorted()
                .toArray());
        return Math.max(isCity ? CITY_KILOMETRES : PROVINCE_KILOMETRES, SPREAD * half);
    }

    /** The median of each coordinate, which a single slip does not move. */
    static Point middle(List<PlaceFile> places) {
        return new Point(
                median(places.stream().mapToDouble(PlaceFile::latitude).sorted().toArray()),
                median(places.stream()
                        .mapToDouble(PlaceFile::longitude)
                        .sorted()
                        .toArray()));
    }

    private static double median(double[] sorted) {
        return sorted[sorted.length / 2];
    }

    /** A point of the map, in degrees. */
    record Point(double latitude, double longitude) {
        static Point of(PlaceFile place) {
            return new Point(place.latitude(), place.longitude());
        }

        double kilometresTo(Point other) {
            double shrink = Math.cos(Math.toRadians((latitude + other.latitude) / 2));
            return KILOMETRES_PER_DEGREE
                    * Math.hypot(latitude - other.latitude, (longitude - other.longitude) * shrink);
        }
    }
}
