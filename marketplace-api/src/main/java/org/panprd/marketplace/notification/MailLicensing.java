package org.panprd.marketplace.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import java.util.Optional;
import org.panprd.marketplace.licensing.LicensingLetters;
import org.panprd.marketplace.licensing.LicensingLetters.Letter;
import org.panprd.marketplace.licensing.LicensingLetters.Task;
import org.panprd.marketplace.platform.Json;
import org.panprd.marketplace.platform.OutboxHandler;

/** Writes to businesses about their applications and licences, and to the bureau about what has ended. */
@ApplicationScoped
class MailLicensing implements OutboxHandler {
    @Inject
    LicensingLetters letters;

    @Inject
    WriteLetter writeLetter;

    @Inject
    MailTransport transport;

    @Override
    public String name() {
        return LicensingLetters.HANDLER;
    }

    @Override
    public boolean isMail() {
        return true;
    }

    @Override
    public void deliver(String payload) {
        Task task = Json.read(payload, Task.class);
        Optional<Letter> letter = letters.find(task);
        if (letter.isEmpty()) {
            return;
        }
        try {
            transport.send(writeLetter.write(letter.get(), task.occasion()));
        } catch (MessagingException e) {
            throw new SendMail.MailFailed(e);
        }
    }
}
