package org.panprd.marketplace.web.crossing;

import java.util.List;
import org.panprd.marketplace.web.api.Port;
import org.panprd.marketplace.web.page.Choice;
import org.panprd.marketplace.web.page.Countries;
import org.panprd.marketplace.web.page.Places;
import org.panprd.marketplace.web.page.Texts;
import org.panprd.marketplace.web.session.Language;

/** What the fields of a traveller let people choose from. */
record FormOptions(
        List<Choice> nationalities,
        List<Choice> residences,
        List<Choice> documents,
        List<Choice> companions,
        List<Choice> visas,
        List<Choice> destinations,
        List<Choice> endorsements,
        List<Choice> ports) {

    /** In the order in which they are usual at a border. */
    private static final List<String> DOCUMENTS = List.of(
            "PASSPORT",
            "BORDER_TRAVEL_PERMIT",
            "HONG_KONG_MACAU_PERMIT",
            "MAINLAND_PERMIT_HONG_KONG_MACAU",
            "MAINLAND_PERMIT_TAIWAN",
            "RESIDENT_IDENTITY_CARD");

    static FormOptions in(Language language, List<Choice> companions, List<Port> ports) {
        Texts texts = Texts.in(language);
        return new FormOptions(
                Countries.nationalities(language),
                Countries.residences(language),
                Choice.of(texts, "document.kind", DOCUMENTS),
                companions,
                Held.VISAS.stream()
                        .map(place -> new Choice(place, Places.name(language, place)))
                        .toList(),
                Choice.of(texts, "document.destination", Held.DESTINATIONS),
                Choice.of(texts, "document.endorsement", Held.KINDS),
                ports.stream().map(port -> new Choice(port.code(), port.name())).toList());
    }
}
