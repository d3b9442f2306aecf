package org.panprd.marketplace.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.panprd.marketplace.notice.BureauMessages.BureauMessage;
import org.panprd.marketplace.platform.Outbox;
import org.panprd.marketplace.tenancy.Scopes;

/** Keeps what a bureau says to operators, for who acts for it now, and has them told. */
@ApplicationScoped
class WriteMessage {
    @Inject
    BureauMessages messages;

    @Inject
    Outbox outbox;

    @Inject
    Scopes scopes;

    @Inject
    Clock clock;

    /** To all operators of the tenant, if none is named. */
    @Transactional(TxType.MANDATORY)
    BureauMessage write(String tenant, List<String> operators, String subject, String words) {
        BureauMessage message = new BureauMessage(
                tenant,
                UUID.randomUUID(),
                operators,
                subject,
                words,
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        messages.add(message, scopes.actor().subject());
        outbox.publish(TellOperators.HANDLER, TellOperators.Task.message(tenant, message.id()));
        return message;
    }
}
