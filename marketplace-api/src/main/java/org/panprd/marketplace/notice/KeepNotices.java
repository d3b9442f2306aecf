package org.panprd.marketplace.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
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
        Notice notice = new Notice(tenant, UUID.randomUUID(), operator, kind, about, now(), null);
        if (!notices.add(notice, kind + "/" + occasion)) {
            return;
        }
        readers.mailed(tenant, operator, kind)
                .forEach(reader -> mail(notice, reader.key().person()));
        deliveries.queue(notice);
    }

    /** For one of a bureau's staff, or its directors, who are mailed as well; in the platform's scope. */
    @Transactional(TxType.MANDATORY)
    void address(String tenant, String to, NoticeKind kind, String occasion, About about) {
        Notice notice = new Notice(tenant, UUID.randomUUID(), NoticeKind.BUREAU, kind, about, now(), to);
        if (notices.add(notice, kind + "/" + occasion + "/" + to)) {
            mail(notice, to);
        }
    }

    /** As exact as the database keeps it. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private void mail(Notice notice, String to) {
        outbox.publish(
                NoticeLetters.HANDLER, new NoticeLetters.Task(notice.tenant(), notice.operator(), notice.id(), to));
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
