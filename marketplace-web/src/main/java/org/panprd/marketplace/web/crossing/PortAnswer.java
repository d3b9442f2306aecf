package org.panprd.marketplace.web.crossing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.web.api.Crossings.Crossing;
import org.panprd.marketplace.web.page.Places;
import org.panprd.marketplace.web.session.Language;

/** What somebody is answered about a port: the best of its directions counts. */
record PortAnswer(int number, String code, String name, String outcome, List<Entry> entries) {
    /** Coming into a country or territory there. */
    record Entry(String place, Crossing crossing) {}

    /** In the API's order, the best first; the way home is no way to go. */
    static List<PortAnswer> of(List<Crossing> crossings, @Nullable String home, Language language) {
        Map<String, List<Entry>> byPort = new LinkedHashMap<>();
        for (Crossing crossing : crossings) {
            if (!crossing.entered().equals(home)) {
                byPort.computeIfAbsent(crossing.port(), port -> new ArrayList<>())
                        .add(new Entry(Places.name(language, crossing.entered()), crossing));
            }
        }
        List<PortAnswer> answers = new ArrayList<>();
        byPort.forEach((port, entries) -> {
            Crossing best = entries.get(0).crossing();
            answers.add(new PortAnswer(answers.size() + 1, port, best.portName(), best.outcome(), entries));
        });
        return List.copyOf(answers);
    }

    Sketch.Spot spot() {
        Crossing crossing = entries.get(0).crossing();
        return new Sketch.Spot(number, code, name, outcome, crossing.latitude(), crossing.longitude());
    }
}
