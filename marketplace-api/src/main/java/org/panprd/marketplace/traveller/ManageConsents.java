package org.panprd.marketplace.traveller;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.audit.AuditTrail;
import org.panprd.marketplace.kernel.Refusal;
import org.panprd.marketplace.platform.Texts;
import org.panprd.marketplace.tenants.Language;
import org.panprd.marketplace.traveller.Consents.Event;

/** Lets a traveller agree and take it back, which is as easy (PIPL art. 15); what depends on it goes at once. */
@ApplicationScoped
public class ManageConsents {
    @Inject
    Consents consents;

    @Inject
    Companions companions;

    @Inject
    PersonalKeys keys;

    @Inject
    AuditTrail trail;

    @Inject
    jakarta.enterprise.event.Event<ConsentWithdrawn> withdrawn;

    @Inject
    Clock clock;

    @Inject
    @ConfigProperty(name = "marketplace.tour.participants-kept-days")
    int keptDays;

    @Transactional
    List<ConsentView> show(String traveller, Language language) {
        List<Event> events = consents.of(traveller);
        return Stream.of(Purpose.values())
                .map(purpose -> view(purpose, of(purpose, events), language))
                .toList();
    }

    /** Does nothing if it stands. What was read must be what is asked now: an older version is refused. */
    @Transactional
    void give(String traveller, Purpose purpose, @Nullable String textVersion, Language language) {
        if (!purpose.textVersion().equals(textVersion)) {
            throw Refusal.invalid("textVersion", "text-version", purpose.textVersion());
        }
        keys.alone(traveller);
        if (!stands(traveller, purpose)) {
            write(traveller, purpose, language, true);
        }
    }

    /** Does nothing if there is none. */
    @Transactional
    void withdraw(String traveller, Purpose purpose, Language language) {
        keys.alone(traveller);
        List<Event> events = of(purpose, consents.of(traveller));
        if (events.isEmpty() || !events.get(events.size() - 1).given()) {
            return;
        }
        write(traveller, purpose, language, false);
        if (purpose == Purpose.DOCUMENTS) {
            companions.removeAllDocuments(traveller);
        }
        withdrawn.fire(new ConsentWithdrawn(traveller, purpose));
    }

    /** Refuses if it does not stand. */
    @Transactional(TxType.MANDATORY)
    public void require(String traveller, Purpose purpose) {
        if (!stands(traveller, purpose)) {
            throw new Refusal(TravellerProblem.CONSENT_NEEDED, Map.of("purpose", purpose.slug()));
        }
    }

    private boolean stands(String traveller, Purpose purpose) {
        return stands(purpose, of(purpose, consents.of(traveller)));
    }

    private static boolean stands(Purpose purpose, List<Event> events) {
        return Optional.of(events)
                .filter(some -> !some.isEmpty())
                .map(some -> some.get(some.size() - 1))
                .filter(last -> last.given() && last.textVersion().equals(purpose.textVersion()))
                .isPresent();
    }

    private static List<Event> of(Purpose purpose, List<Event> events) {
        return events.stream()
                .filter(event -> event.purpose().equals(purpose.slug()))
                .toList();
    }

    private void write(String traveller, Purpose purpose, Language language, boolean given) {
        consents.add(
                traveller, new Event(purpose.slug(), purpose.textVersion(), language.tag(), given, clock.instant()));
        trail.done(given ? "consent.given" : "consent.withdrawn", List.of(), "consent", purpose.slug());
    }

    private ConsentView view(Purpose purpose, List<Event> events, Language language) {
        String key = "consent." + purpose.slug();
        return new ConsentView(
                purpose.slug(),
                purpose.textVersion(),
                Texts.text(language, key + ".title"),
                Texts.text(language, key + ".what"),
                Texts.text(language, key + ".why"),
                Texts.text(language, key + ".recipients"),
                Texts.text(language, key + ".duration", keptDays),
                stands(purpose, events),
                events.stream()
                        .map(event ->
                                new ConsentView.Word(event.given(), event.textVersion(), event.language(), event.at()))
                        .toList());
    }
}
