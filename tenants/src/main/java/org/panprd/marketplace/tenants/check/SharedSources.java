package org.panprd.marketplace.tenants.check;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.panprd.marketplace.tenants.ClimateFile;
import org.panprd.marketplace.tenants.Corridor;
import org.panprd.marketplace.tenants.HolidayCalendar;
import org.panprd.marketplace.tenants.LicenceFile;
import org.panprd.marketplace.tenants.Rates;
import org.panprd.marketplace.tenants.SharedFiles;
import org.panprd.marketplace.tenants.Station;
import org.panprd.marketplace.tenants.TenantFolders;
import org.panprd.marketplace.tenants.TenantYaml.Shape;
import org.panprd.marketplace.tenants.Theme;
import org.panprd.marketplace.tenants.border.Port;
import org.panprd.marketplace.tenants.border.RuleSet;
import org.panprd.marketplace.tenants.border.TravelDocument;

/** The files of the folder {@code region}; calendars by the names of their files. */
record SharedSources(
        Optional<Sourced<List<Theme>>> themes,
        Optional<Sourced<List<Corridor>>> corridors,
        Optional<Sourced<List<Port>>> ports,
        Optional<Sourced<List<TravelDocument>>> documents,
        List<Sourced<RuleSet>> ruleSets,
        WellnessSources wellness,
        Optional<Sourced<ClimateFile>> climate,
        Optional<Sourced<Rates>> rates,
        Optional<Sourced<LicenceFile>> licences,
        Map<String, Optional<Sourced<HolidayCalendar>>> calendars) {

    static SharedSources read(TenantFolders folders, SourceReader reader) {
        Path region = folders.region();
        Map<String, Optional<Sourced<HolidayCalendar>>> calendars = new TreeMap<>();
        for (Path file : folders.calendars()) {
            calendars.put(TenantFolders.code(file), reader.read(file, "calendar", Shape.one(HolidayCalendar.class)));
        }
        return new SharedSources(
                reader.read(region.resolve("themes.yaml"), "themes", Shape.listOf(Theme.class)),
                reader.read(region.resolve("corridors.yaml"), "corridors", Shape.listOf(Corridor.class)),
                reader.read(folders.border().resolve("ports.yaml"), "ports", Shape.listOf(Port.class)),
                reader.read(
                        folders.border().resolve("documents.yaml"), "documents", Shape.listOf(TravelDocument.class)),
                folders.ruleSets().stream()
                        .flatMap(file -> reader.read(file, "rule-set", Shape.one(RuleSet.class)).stream())
                        .toList(),
                WellnessSources.read(folders, reader),
                reader.read(region.resolve("climate.yaml"), "climate", Shape.one(ClimateFile.class)),
                reader.read(region.resolve("rates.yaml"), "rates", Shape.one(Rates.class)),
                reader.read(region.resolve("licences.yaml"), "licences", Shape.one(LicenceFile.class)),
                calendars);
    }

    /** What was read before and has no fault: as much of it as listings refer to. */
    static SharedSources known(SharedFiles files) {
        return new SharedSources(
                Sourced.known(files.themes()),
                Sourced.known(files.corridors()),
                Sourced.known(files.border().ports()),
                Sourced.known(files.border().documents()),
                List.of(),
                WellnessSources.known(files.wellness()),
                Sourced.known(files.climate()),
                Sourced.known(files.rates()),
                Sourced.known(files.licences()),
                Map.of());
    }

    Codes themeCodes() {
        return Codes.of(themes, Theme::code);
    }

    Codes corridorCodes() {
        return Codes.of(corridors, Corridor::code);
    }

    /** Ports that a tour can cross: an airport is none. */
    Codes tourPortCodes() {
        return ports.map(file -> Codes.of(file.value().stream()
                        .filter(port -> port.counterpart() != null)
                        .map(Port::code)
                        .toList()))
                .orElseGet(Codes::unknown);
    }

    Codes calendarCodes() {
        return Codes.of(calendars.keySet());
    }

    Codes stationCodes() {
        return corridors
                .map(file -> Codes.of(file.value().stream()
                        .flatMap(corridor -> corridor.stations().stream())
                        .map(Station::code)
                        .toList()))
                .orElseGet(Codes::unknown);
    }
}
