package org.panprd.marketplace.border;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.audit.AuditTrail;
import org.panprd.marketplace.border.ClosureView.ClosureList;
import org.panprd.marketplace.kernel.CommonProblem;
import org.panprd.marketplace.kernel.Refusal;
import org.panprd.marketplace.platform.Faults;
import org.panprd.marketplace.tenancy.Regions;
import org.panprd.marketplace.tenants.Language;
import org.panprd.marketplace.tenants.Text;
import org.panprd.marketplace.tenants.border.Port;

/** Closes a port for some days while everything runs, and opens it again. */
@ApplicationScoped
class ClosePort {
    /** No date is later; far ones are none that the database knows. */
    private static final int MOST_YEARS = 100;

    private static final int MAX_REASON = 300;

    @Inject
    PortClosures closures;

    @Inject
    KnownClosures known;

    @Inject
    Regions regions;

    @Inject
    Event<PortClosed> closed;

    @Inject
    Event<PortReopened> reopened;

    @Inject
    AuditTrail trail;

    @Inject
    Clock clock;

    @Transactional
    ClosureView close(String code, NewClosure request, Language language) {
        Port port = port(code);
        Instant now = clock.instant();
        PortClosure closure = read(code, request);
        closures.add(closure, now);
        trail.done("port.closed", List.of(port.tenant()), "port", code + "/" + closure.id());
        closed.fire(new PortClosed(closure));
        return ClosureView.of(closure, language);
    }

    /** Does nothing if it was lifted before. */
    @Transactional
    void lift(String code, UUID id) {
        PortClosure closure = closures.find(id)
                .filter(found -> found.port().equals(code))
                .orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND));
        if (closures.lift(id, clock.instant())) {
            trail.done("port.reopened", List.of(port(code).tenant()), "port", code + "/" + id);
            reopened.fire(new PortReopened(closure));
        }
    }

    @Transactional
    ClosureList list(String code, Language language) {
        return new ClosureList(upcoming(known.current(), port(code), today()).stream()
                .map(closure -> ClosureView.of(closure, language))
                .toList());
    }

    /** Those that are not over. */
    static List<PortClosure> upcoming(ClosureBook book, Port port, LocalDate today) {
        return book.of(port.code())
                .filter(closure -> closure.until() == null || !closure.until().isBefore(today))
                .toList();
    }

    private Port port(String code) {
        return regions.shared().findPort(code).orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND));
    }

    /** All regions are eight hours ahead of UTC. */
    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.ofHours(8));
    }

    private PortClosure read(String port, NewClosure request) {
        Faults faults = new Faults();
        LocalDate from = request.from();
        if (from == null) {
            faults.add("from", "required");
        } else {
            faults.require(!from.isBefore(today()), "from", "past");
            LocalDate last = today().plusYears(MOST_YEARS);
            faults.require(!from.isAfter(last), "from", "between", today(), last);
            faults.require(request.until() == null || !request.until().isAfter(last), "until", "between", from, last);
            faults.require(
                    request.until() == null || !request.until().isBefore(from),
                    "until",
                    "return-date",
                    from.toString());
        }
        Map<String, String> words = new HashMap<>();
        for (Language language : Language.values()) {
            String text = reason(request, language);
            faults.text(text, "reason." + language.tag(), MAX_REASON);
            words.put(language.tag(), text == null ? "" : text.strip());
        }
        boolean known = request.reason() == null
                || Stream.of(Language.values())
                        .map(Language::tag)
                        .toList()
                        .containsAll(request.reason().keySet());
        faults.require(known, "reason", "unknown-field");
        faults.refuse();
        Text reason = new Text(
                word(words, Language.SIMPLIFIED_CHINESE),
                word(words, Language.TRADITIONAL_CHINESE),
                word(words, Language.ENGLISH));
        return new PortClosure(
                UUID.randomUUID(), port, Objects.requireNonNull(from), request.until(), reason, today(), false);
    }

    private static @Nullable String reason(NewClosure request, Language language) {
        return request.reason() == null ? null : request.reason().get(language.tag());
    }

    private static String word(Map<String, String> words, Language language) {
        return Objects.requireNonNull(words.get(language.tag()));
    }
}
