package org.panprd.marketplace.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.panprd.marketplace.platform.Texts;
import org.panprd.marketplace.publishing.AppealAnswered;
import org.panprd.marketplace.tenants.Language;

/** What a bureau answers to an appeal, its operator gets as a message from it. */
@ApplicationScoped
class TellOfAppeals {
    @Inject
    WriteMessage writeMessage;

    @Transactional
    void onAnswered(@Observes AppealAnswered answered) {
        Language language = answered.language();
        String title = answered.title().in(language);
        String answer = answered.answer();
        writeMessage.write(
                answered.listing().tenant(),
                List.of(answered.operator()),
                Texts.text(language, "appeal.subject", title),
                answer == null ? Texts.text(language, "appeal.restored", title) : answer);
    }
}
