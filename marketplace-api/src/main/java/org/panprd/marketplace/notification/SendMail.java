package org.panprd.marketplace.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import java.util.UUID;
import org.panprd.marketplace.booking.BookingStatus;
import org.panprd.marketplace.booking.ShowBooking;
import org.panprd.marketplace.booking.ShowBooking.Addressed;
import org.panprd.marketplace.platform.Json;
import org.panprd.marketplace.platform.OutboxHandler;

/** Writes to the traveller of a booking, whose address is looked up only now; to nobody, if it was erased. */
@ApplicationScoped
class SendMail implements OutboxHandler {
    static final String NAME = "mail";

    enum Occasion {
        CONFIRMED,
        CHANGED,
        CANCELLED
    }

    record Task(UUID bookingId, Occasion occasion) {}

    @Inject
    ShowBooking showBooking;

    @Inject
    WriteMail writeMail;

    @Inject
    MailTransport transport;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void deliver(String payload) {
        Task task = Json.read(payload, Task.class);
        Addressed addressed = showBooking.addressed(task.bookingId());
        boolean overtaken =
                task.occasion() != Occasion.CANCELLED && addressed.booking().status() != BookingStatus.CONFIRMED;
        boolean erased = addressed.booking().contact() == null;
        if (overtaken || erased) {
            return;
        }
        try {
            transport.send(writeMail.write(addressed, task.occasion()));
        } catch (MessagingException e) {
            throw new MailFailed(e);
        }
    }

    /** The mail did not leave; the outbox tries again. */
    static final class MailFailed extends RuntimeException {
        private static final long serialVersionUID = 1L;

        MailFailed(MessagingException cause) {
            super(cause);
        }
    }
}
