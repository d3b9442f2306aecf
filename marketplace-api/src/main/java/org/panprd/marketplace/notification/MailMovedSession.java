package org.panprd.marketplace.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import org.panprd.marketplace.booking.BookingStatus;
import org.panprd.marketplace.booking.SessionMoved;
import org.panprd.marketplace.booking.ShowBooking;
import org.panprd.marketplace.booking.ShowBooking.Addressed;
import org.panprd.marketplace.platform.Json;
import org.panprd.marketplace.platform.OutboxHandler;

/** Writes to the guest whose session an operator has moved. A policy of the database knows this by name. */
@ApplicationScoped
class MailMovedSession implements OutboxHandler {
    static final String NAME = "moved-session";

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
    public boolean isMail() {
        return true;
    }

    @Override
    public void deliver(String payload) {
        SessionMoved moved = Json.read(payload, SessionMoved.class);
        Addressed addressed = showBooking.addressed(moved.bookingId());
        if (!addressed.isWrittenTo()
                || addressed.booking().status() != BookingStatus.CONFIRMED
                || addressed.booking().contact() == null) {
            return;
        }
        try {
            transport.send(writeMail.write(addressed, moved));
        } catch (MessagingException e) {
            throw new SendMail.MailFailed(e);
        }
    }
}
