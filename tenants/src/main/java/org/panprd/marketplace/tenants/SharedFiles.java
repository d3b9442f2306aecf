package org.panprd.marketplace.tenants;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.panprd.marketplace.tenants.border.BorderFiles;
import org.panprd.marketplace.tenants.border.Port;

/**
 * The folder {@code region}: what all tenants share. Calendars go by the code that a tenant names; {@code sha256} is of
 * the texts of all files that show in listings, which rule sets, documents for crossing and licences do not.
 */
public record SharedFiles(
        List<Theme> themes,
        List<Corridor> corridors,
        BorderFiles border,
        WellnessFiles wellness,
        ClimateFile climate,
        Rates rates,
        LicenceFile licences,
        Map<String, HolidayCalendar> calendars,
        String sha256) {

    public SharedFiles {
        themes = List.copyOf(themes);
        corridors = List.copyOf(corridors);
        calendars = Map.copyOf(calendars);
    }

    public Optional<Corridor> findCorridor(String code) {
        return corridors.stream()
                .filter(corridor -> corridor.code().equals(code))
                .findFirst();
    }

    public Optional<Port> findPort(String code) {
        return border.findPort(code);
    }
}
