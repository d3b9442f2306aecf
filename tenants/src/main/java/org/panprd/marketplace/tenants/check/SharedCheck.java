package org.panprd.marketplace.tenants.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.panprd.marketplace.tenants.Corridor;
import org.panprd.marketplace.tenants.HolidayCalendar;
import org.panprd.marketplace.tenants.Station;
import org.panprd.marketplace.tenants.Theme;
import org.panprd.marketplace.tenants.border.Port;

/** What all tenants share. */
final class SharedCheck {
    private final Codes tenants;

    SharedCheck(Codes tenants) {
        this.tenants = tenants;
    }

    void check(SharedSources region) {
        region.themes()
                .ifPresent(themes -> Codes.reportRepeated(
                        themes.source(),
                        Field.TOP,
                        themes.value().stream().map(Theme::code).toList(),
                        "code"));
        region.ports().ifPresent(this::checkPorts);
        new WellnessCheck(tenants).check(region.wellness());
        region.licences().ifPresent(licences -> new LicenceCheck(licences, tenants).check());
        region.corridors().ifPresent(this::checkCorridors);
        region.calendars().values().forEach(file -> file.ifPresent(SharedCheck::checkCalendar));
    }

    private static void checkCalendar(Sourced<HolidayCalendar> calendar) {
        calendar.source().expectName(calendar.value().code());
        List<HolidayCalendar.Day> days = calendar.value().days();
        for (int i = 1; i < days.size(); i++) {
            if (!days.get(i).date().isAfter(days.get(i - 1).date())) {
                calendar.source().report(Field.of("days", i, "date"), "is not after the day before it");
            }
        }
    }

    private void checkPorts(Sourced<List<Port>> ports) {
        Codes.reportRepeated(
                ports.source(),
                Field.TOP,
                ports.value().stream().map(Port::code).toList(),
                "code");
        for (int i = 0; i < ports.value().size(); i++) {
            expectTenant(
                    ports.source(), Field.of(i, "tenant"), ports.value().get(i).tenant());
        }
    }

    private void checkCorridors(Sourced<List<Corridor>> corridors) {
        Codes.reportRepeated(
                corridors.source(),
                Field.TOP,
                corridors.value().stream().map(Corridor::code).toList(),
                "code");
        Map<String, Station> seen = new HashMap<>();
        for (int i = 0; i < corridors.value().size(); i++) {
            List<Station> stations = corridors.value().get(i).stations();
            Codes.reportRepeated(
                    corridors.source(),
                    Field.of(i, "stations"),
                    stations.stream().map(Station::code).toList(),
                    "code");
            for (int j = 0; j < stations.size(); j++) {
                checkStation(corridors.source(), Field.of(i, "stations", j), stations.get(j), seen);
            }
        }
    }

    /** A station on two corridors is one station. */
    private void checkStation(Source source, Field field, Station station, Map<String, Station> stations) {
        expectTenant(source, field.and("tenant"), station.tenant());
        Station first = stations.putIfAbsent(station.code(), station);
        if (first != null && !first.isSameStationAs(station)) {
            source.report(field.and("code"), station.code() + " is another station on another corridor");
        }
    }

    private void expectTenant(Source source, Field field, String tenant) {
        if (tenants.lack(tenant)) {
            source.report(field, "no tenant " + tenant);
        }
    }
}
