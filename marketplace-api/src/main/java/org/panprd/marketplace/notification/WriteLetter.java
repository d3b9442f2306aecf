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
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.panprd.marketplace.licensing.LicensingLetters.Letter;
import org.panprd.marketplace.licensing.LicensingLetters.Occasion;
import org.panprd.marketplace.platform.Texts;

/** Writes the mail to a business, in the language of its tenant. */
@ApplicationScoped
class WriteLetter {
    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    @Inject
    Clock clock;

    @Inject
    @ConfigProperty(name = "marketplace.mail.from")
    String from;

    @Inject
    @ConfigProperty(name = "marketplace.web.url")
    URI web;

    MimeMessage write(Letter letter, Occasion occasion) throws MessagingException {
        String key = "mail." + occasion.words().name().toLowerCase(Locale.ROOT).replace('_', '-');
        MimeMessage message = new MimeMessage(Session.getInstance(new Properties()));
        message.setFrom(new InternetAddress(from));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(letter.to(), true));
        message.setSubject(Texts.text(letter.language(), key + ".subject", letter.business(), letter.about()), UTF_8);
        message.setSentDate(Date.from(clock.instant()));
        message.setHeader("Content-Language", letter.language().tag());
        MimeBodyPart text = new MimeBodyPart();
        text.setText(
                Texts.text(
                        letter.language(),
                        key + ".text",
                        letter.business(),
                        letter.about(),
                        letter.until() == null ? "" : letter.until().toString(),
                        Objects.requireNonNullElse(letter.reason(), ""),
                        letter.bureau(),
                        web + letter.path()),
                UTF_8);
        message.setContent(new MimeMultipart(text));
        message.saveChanges();
        return message;
    }
}
