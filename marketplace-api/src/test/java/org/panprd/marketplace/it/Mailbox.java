package org.panprd.marketplace.it;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What has arrived at the mail server. */
final class Mailbox {
    private final Market market;

    Mailbox(Market market) {
        this.market = market;
    }

    /** The letters about a booking, once nothing waits any more. */
    List<Letter> about(String reference) {
        Await.until(Traveller.SOON, market.database()::isOutboxEmpty, empty -> empty);
        return Stream.of(market.servers().mail.getReceivedMessages())
                .map(Letter::of)
                .filter(letter -> letter.subject().contains(reference))
                .toList();
    }

    /** A letter and its attachments: their kinds and contents. */
    record Letter(String subject, String to, String text, List<String> kinds, List<byte[]> attachments) {
        static Letter of(MimeMessage message) {
            try {
                MimeMultipart parts = (MimeMultipart) message.getContent();
                List<String> kinds = new ArrayList<>();
                List<byte[]> attachments = new ArrayList<>();
                for (int i = 1; i < parts.getCount(); i++) {
                    BodyPart part = parts.getBodyPart(i);
                    kinds.add(part.getContentType().split(";", 2)[0].strip().toLowerCase(Locale.ROOT));
                    attachments.add(part.getInputStream().readAllBytes());
                }
                return new Letter(
                        message.getSubject(),
                        message.getAllRecipients()[0].toString(),
                        parts.getBodyPart(0).getContent().toString(),
                        kinds,
                        attachments);
            } catch (MessagingException | IOException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
