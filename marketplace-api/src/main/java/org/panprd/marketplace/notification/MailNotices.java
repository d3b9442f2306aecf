package org.panprd.marketplace.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.Optional;
import java.util.Properties;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.panprd.marketplace.identity.StaffAddresses;
import org.panprd.marketplace.notice.NoticeLetters;
import org.panprd.marketplace.notice.NoticeLetters.Letter;
import org.panprd.marketplace.notice.NoticeLetters.Task;
import org.panprd.marketplace.platform.Json;
import org.panprd.marketplace.platform.OutboxHandler;
import org.panprd.marketplace.platform.Texts;

/** Writes to who works for an operator what it is told, if they want that and still work there. No address is kept. */
@ApplicationScoped
class MailNotices implements OutboxHandler {
    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    @Inject
    NoticeLetters letters;

    @Inject
    StaffAddresses addresses;

    @Inject
    MailTransport transport;

    @Inject
    Clock clock;

    @Inject
    @ConfigProperty(name = "marketplace.mail.from")
    String from;

    @Inject
    @ConfigProperty(name = "marketplace.web.url")
    URI web;

    @Override
    public String name() {
        return NoticeLetters.HANDLER;
    }

    @Override
    public boolean isMail() {
        return true;
    }

    @Override
    public void deliver(String payload) {
        Task task = Json.read(payload, Task.class);
        if (task.isForDirectors()) {
            letters.address(task, addresses.leaders(task.tenant(), task.operator()));
            return;
        }
        Optional<Letter> letter = letters.find(task);
        if (letter.isEmpty()) {
            return;
        }
        Optional<String> to = addresses.find(task.tenant(), task.operator(), task.person());
        try {
            if (to.isPresent()) {
                transport.send(write(letter.get(), to.get()));
            }
        } catch (MessagingException e) {
            throw new SendMail.MailFailed(e);
        }
    }

    private MimeMessage write(Letter letter, String to) throws MessagingException {
        MimeMessage message = new MimeMessage(Session.getInstance(new Properties()));
        message.setFrom(new InternetAddress(from));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(to, true));
        message.setSubject(letter.sentence(), UTF_8);
        message.setSentDate(Date.from(clock.instant()));
        message.setHeader("Content-Language", letter.language().tag());
        MimeBodyPart text = new MimeBodyPart();
        String said = letter.words().isEmpty() ? letter.sentence() : letter.sentence() + "\n\n" + letter.words();
        String address = web + letter.path();
        text.setText(
                letter.isOrdered()
                        ? Texts.text(letter.language(), "mail.report.text", said, address)
                        : Texts.text(letter.language(), "mail.notice.text", said, address),
                UTF_8);
        message.setContent(new MimeMultipart(text));
        message.saveChanges();
        return message;
    }
}
