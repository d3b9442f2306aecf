package org.panprd.marketplace.web.crossing;

import java.util.List;
import org.panprd.marketplace.web.page.Choice;
import org.panprd.marketplace.web.page.Countries;
import org.panprd.marketplace.web.page.Texts;
import org.panprd.marketplace.web.session.Language;

/** What the fields of a traveller let people choose from. */
record FormOptions(
        List<Choice> nationalities, List<Choice> residences, List<Choice> documents, List<Choice> companions) {

    /** In the order in which they are usual at a border. */
    private static final List<String> DOCUMENTS = List.of(
            "PASSPORT",
            "BORDER_TRAVEL_PERMIT",
            "HONG_KONG_MACAU_PERMIT",
            "MAINLAND_PERMIT_HONG_KONG_MACAU",
            "MAINLAND_PERMIT_TAIWAN",
            "RESIDENT_IDENTITY_CARD");

    static FormOptions in(Language language, List<Choice> companions) {
        return new FormOptions(
                Countries.nationalities(language),
                Countries.residences(language),
                Choice.of(Texts.in(language), "document.kind", DOCUMENTS),
                companions);
    }
}
