package org.panprd.marketplace.notification;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.UUID;

/** Writes each mail as an {@code .eml} file into a folder, for those who have no mail server at hand. */
final class FolderTransport implements MailTransport {
    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS").withZone(ZoneOffset.UTC);

    private final Path folder;
    private final Clock clock;

    FolderTransport(Path folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
    }

    @Override
    public void send(MimeMessage message) throws MessagingException {
        String name = NAME.format(clock.instant()) + "-" + UUID.randomUUID();
        try {
            Files.createDirectories(folder);
            Path part = folder.resolve(name + ".part");
            try (OutputStream out = Files.newOutputStream(part)) {
                message.writeTo(out);
            }
            Files.move(part, folder.resolve(name + ".eml"));
        } catch (IOException e) {
            throw new MessagingException("Cannot write into " + folder, e);
        }
    }
}
