package org.panprd.marketplace.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.booking.BookingStatus;
import org.panprd.marketplace.booking.BookingView;
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
        OFFERED,
        PENDING,
        REJECTED,
        CANCELLED,
        WITHDRAWN,
        MOVED,
        AFFECTED;

        /** Those that the traveller has are on the wrong day, or there are none yet. */
        boolean bringsVouchers() {
            return this == CONFIRMED || this == CHANGED || this == MOVED;
        }
    }

    /** What still has to stand when it is sent: if that has been overtaken, nobody is written to. */
    private static Set<BookingStatus> standing(Occasion occasion) {
        return switch (occasion) {
            case CONFIRMED, CHANGED, OFFERED, MOVED -> EnumSet.of(BookingStatus.CONFIRMED);
            case PENDING -> EnumSet.of(BookingStatus.PENDING);
            case AFFECTED -> EnumSet.of(BookingStatus.PENDING, BookingStatus.CONFIRMED);
            case REJECTED, CANCELLED, WITHDRAWN -> EnumSet.allOf(BookingStatus.class);
        };
    }

    /** {@code item}, if it is about one of the booking alone. */
    record Task(UUID bookingId, Occasion occasion, @Nullable Integer item) {
        boolean isAbout(BookingView.ItemView one) {
            return item == null || item == one.item();
        }

        /** An offer is written about for as long as it can be paid for. */
        boolean stands(BookingView.ItemView one) {
            return isAbout(one)
                    && standing(occasion).contains(one.status())
                    && (occasion != Occasion.OFFERED
                            || (one.changes() != null && one.changes().waiting() != null));
        }
    }

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
        Task task = Json.read(payload, Task.class);
        Addressed addressed = showBooking.addressed(task.bookingId());
        boolean overtaken = addressed.booking().items().stream().noneMatch(task::stands);
        boolean erased = addressed.booking().contact() == null;
        if (overtaken || erased || !addressed.isWrittenTo()) {
            return;
        }
        try {
            transport.send(writeMail.write(addressed, task));
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
