package org.panprd.marketplace.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.panprd.marketplace.platform.Outbox;

/** Keeps a notice, once for each occasion, and sends it on its ways: to who wants mail, and to webhooks. */
@ApplicationScoped
public class KeepNotices {
    /** How long notices, and what was delivered of them, are kept. */
    static final Duration KEPT = Duration.ofDays(90);

    @Inject
    Notices notices;

    @Inject
    NoticeReaders readers;

    @Inject
    LowStocks lowStocks;

    @Inject
    Deliveries deliveries;

    @Inject
    Outbox outbox;

    @Inject
    Clock clock;

    /** In the platform's scope. */
    @Transactional(TxType.MANDATORY)
    void add(String tenant, String operator, NoticeKind kind, String occasion, About about) {
        // As exact as the database keeps it.
        Notice notice = new Notice(
                tenant,
                UUID.randomUUID(),
                operator,
                kind,
                about,
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        if (!notices.add(notice, kind + "/" + occasion)) {
            return;
        }
        readers.mailed(tenant, operator, kind)
                .forEach(reader -> outbox.publish(
                        NoticeLetters.HANDLER,
                        new NoticeLetters.Task(
                                tenant, operator, notice.id(), reader.key().person())));
        deliveries.queue(notice);
    }

    boolean knows(String tenant, String operator, NoticeKind kind, String occasion) {
        return notices.knows(tenant, operator, kind + "/" + occasion);
    }

    /** To be called in the platform's scope. */
    @Transactional
    public void forget() {
        notices.forgetBefore(clock.instant().minus(KEPT));
        lowStocks.forgetPast();
    }
}
