package org.panprd.marketplace.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.panprd.marketplace.availability.PlaceLimited;
import org.panprd.marketplace.platform.Texts;
import org.panprd.marketplace.tenants.Language;

/**
 * When a bureau changes how many may come to a place on a day, the operators whose listings lead there get a message from
 * it, in the language in which it has worked.
 */
@ApplicationScoped
class TellOfPlaces {
    @Inject
    WriteMessage writeMessage;

    @Transactional
    void onLimited(@Observes PlaceLimited limited) {
        if (limited.operators().isEmpty()) {
            return;
        }
        Language language = limited.language();
        writeMessage.write(
                limited.tenant(),
                limited.operators(),
                Texts.text(
                        language,
                        "place-limit.subject",
                        limited.place().name().in(language),
                        limited.date().toString()),
                words(limited, language));
    }

    private static String words(PlaceLimited limited, Language language) {
        String name = limited.place().name().in(language);
        String date = limited.date().toString();
        return limited.limit() == null
                ? Texts.text(language, "place-limit.restored", name, date)
                : Texts.text(
                        language,
                        "place-limit.lowered",
                        name,
                        date,
                        limited.limit().capacity(),
                        limited.limit().reason());
    }
}
