package org.panprd.marketplace.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.panprd.marketplace.availability.PlaceLimited;
import org.panprd.marketplace.notice.BureauMessages.BureauMessage;
import org.panprd.marketplace.platform.Outbox;
import org.panprd.marketplace.platform.Texts;
import org.panprd.marketplace.tenancy.Scopes;
import org.panprd.marketplace.tenants.Language;

/**
 * When a bureau changes how many may come to a place on a day, the operators whose listings lead there get a message from
 * it, in the language in which it has worked.
 */
@ApplicationScoped
class TellOfPlaces {
    @Inject
    BureauMessages messages;

    @Inject
    Outbox outbox;

    @Inject
    Scopes scopes;

    @Inject
    Clock clock;

    @Transactional
    void onLimited(@Observes PlaceLimited limited) {
        if (limited.operators().isEmpty()) {
            return;
        }
        BureauMessage message = new BureauMessage(
                limited.tenant(),
                UUID.randomUUID(),
                limited.operators(),
                Texts.text(
                        limited.language(),
                        "place-limit.subject",
                        limited.place().name().in(limited.language()),
                        limited.date().toString()),
                words(limited, limited.language()),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        messages.add(message, scopes.actor().subject());
        outbox.publish(TellOperators.HANDLER, TellOperators.Task.message(limited.tenant(), message.id()));
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
