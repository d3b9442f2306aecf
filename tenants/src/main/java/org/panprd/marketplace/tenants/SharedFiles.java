package org.panprd.marketplace.tenants;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The folder {@code region}: what all tenants share. Calendars go by the code that a tenant names; {@code sha256} is of
 * the texts of all its files.
 */
public record SharedFiles(
        List<Theme> themes,
        List<Corridor> corridors,
        List<Port> ports,
        List<RecognitionAgreement> recognition,
        Rates rates,
        Map<String, HolidayCalendar> calendars,
        String sha256) {

    public SharedFiles {
        themes = List.copyOf(themes);
        corridors = List.copyOf(corridors);
        ports = List.copyOf(ports);
        recognition = List.copyOf(recognition);
        calendars = Map.copyOf(calendars);
    }

    public Optional<Corridor> findCorridor(String code) {
        return corridors.stream()
                .filter(corridor -> corridor.code().equals(code))
                .findFirst();
    }

    public Optional<Port> findPort(String code) {
        return ports.stream().filter(port -> port.code().equals(code)).findFirst();
    }
}
