package org.panprd.marketplace.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Chooses the way of mail: SMTP if a host is configured, else the folder. */
@ApplicationScoped
class MailSettings {
    @Inject
    @ConfigProperty(name = "marketplace.mail.smtp-host")
    Optional<String> smtpHost;

    @Inject
    @ConfigProperty(name = "marketplace.mail.smtp-port", defaultValue = "587")
    int smtpPort;

    @Inject
    @ConfigProperty(name = "marketplace.mail.smtp-user")
    Optional<String> smtpUser;

    @Inject
    @ConfigProperty(name = "marketplace.mail.smtp-password")
    Optional<String> smtpPassword;

    @Inject
    @ConfigProperty(name = "marketplace.mail.folder")
    Optional<String> folder;

    @Inject
    Clock clock;

    @Produces
    @Singleton
    MailTransport transport() {
        if (smtpHost.isPresent()) {
            return new SmtpTransport(smtpHost.get(), smtpPort, smtpUser.orElse(null), smtpPassword.orElse(null));
        }
        return folder.<MailTransport>map(path -> new FolderTransport(Path.of(path), clock))
                .orElseThrow(
                        () -> new IllegalStateException("Set marketplace.mail.smtp-host or marketplace.mail.folder"));
    }
}
