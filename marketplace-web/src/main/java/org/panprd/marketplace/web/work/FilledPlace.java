package org.panprd.marketplace.web.work;

import java.util.Comparator;
import java.util.List;
import org.panprd.marketplace.web.api.PlaceLoad;

/** A place on its fullest day, as a map draws it. */
record FilledPlace(PlaceLoad place, PlaceLoad.Day day) {
    private static final int WHOLE = 100;
    private static final int HIGH = 80;
    private static final int HALF = 50;

    /** All that can be visited on any of their days, the fullest first. */
    static List<FilledPlace> of(List<PlaceLoad> places) {
        return places.stream()
                .flatMap(place -> place.fullest().map(day -> new FilledPlace(place, day)).stream())
                .sorted(Comparator.comparing(FilledPlace::share).reversed())
                .toList();
    }

    String at() {
        return place.latitude() + "," + place.longitude();
    }

    /** A colour of the map. */
    String mark() {
        return switch (day.band()) {
            case "FULL", "HIGH" -> "bad";
            case "BUSY" -> "few";
            default -> "good";
        };
    }

    /** Percent; where it is not told, those with which its band begins. */
    int share() {
        Integer percent = day.percent();
        return percent != null
                ? percent
                : switch (day.band()) {
                    case "FULL" -> WHOLE;
                    case "HIGH" -> HIGH;
                    case "BUSY" -> HALF;
                    default -> 0;
                };
    }
}
