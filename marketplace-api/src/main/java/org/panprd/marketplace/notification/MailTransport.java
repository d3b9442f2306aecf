package org.panprd.marketplace.notification;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;

/** Where mail goes: to an SMTP server, or into a folder. */
interface MailTransport {
    void send(MimeMessage message) throws MessagingException;
}
