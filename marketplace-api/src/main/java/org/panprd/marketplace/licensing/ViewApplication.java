package org.panprd.marketplace.licensing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.licensing.Application.Private;
import org.panprd.marketplace.licensing.Application.Recognised;
import org.panprd.marketplace.licensing.ApplicationView.NeededView;
import org.panprd.marketplace.licensing.ApplicationView.RecognisedView;
import org.panprd.marketplace.licensing.ApplicationView.Summary;
import org.panprd.marketplace.licensing.LicenceView.FileView;
import org.panprd.marketplace.licensing.NewApplication.BankAccount;
import org.panprd.marketplace.tenancy.Regions;
import org.panprd.marketplace.tenants.Language;
import org.panprd.marketplace.tenants.LicenceAgreement;
import org.panprd.marketplace.tenants.LicenceFile;

/** Shows applications and licences in the caller's language. */
@ApplicationScoped
class ViewApplication {
    private static final int SHOWN_DIGITS = 4;

    @Inject
    Licences licences;

    @Inject
    ApplicationSecrets secrets;

    @Inject
    ReadApplication readApplication;

    @Inject
    Regions regions;

    /** In a transaction. */
    ApplicationView of(Application application, List<Recognised> recognised, Language language) {
        List<Licence> shown = licences.ofApplication(application);
        LocalDate today = readApplication.today();
        Private secret = secrets.open(application);
        Application.Content content = application.content();
        return new ApplicationView(
                application.id(),
                application.tenant(),
                application.status().name(),
                content.kind(),
                content.name(),
                content.registrationNumber(),
                content.telephone(),
                content.email(),
                content.crossesPorts(),
                secret.contact(),
                masked(secret.bankAccount()),
                shown.stream().map(one -> of(one, language)).toList(),
                Needed.of(kinds(), content, shown, recognised, today).stream()
                        .map(one -> of(one, language))
                        .toList(),
                application.operator(),
                application.reason(),
                application.times().created(),
                application.times().submitted(),
                application.times().decided());
    }

    static Summary summary(Application application) {
        Application.Content content = application.content();
        return new Summary(
                application.id(),
                application.tenant(),
                application.status().name(),
                content.kind(),
                content.name(),
                content.registrationNumber(),
                content.crossesPorts(),
                application.times().created(),
                application.times().submitted(),
                application.times().decided());
    }

    LicenceView of(Licence licence, Language language) {
        Licence.Details details = licence.details();
        return new LicenceView(
                licence.id(),
                licence.operator(),
                details.kind(),
                kinds().find(details.kind())
                        .map(kind -> kind.name().in(language))
                        .orElse(details.kind()),
                details.number(),
                details.issuer(),
                details.validUntil(),
                details.validUntil() == null
                        ? null
                        : ChronoUnit.DAYS.between(readApplication.today(), details.validUntil()),
                licence.status().name(),
                licence.checkedIn(),
                licence.agreement(),
                licence.reason(),
                licence.file() == null
                        ? null
                        : new FileView(
                                licence.file().mediaType(), licence.file().sizeBytes()));
    }

    private NeededView of(Needed needed, Language language) {
        return new NeededView(
                needed.kind().code(),
                needed.kind().name().in(language),
                needed.kind().issuer().in(language),
                needed.kind().expires(),
                needed.state().name(),
                recognised(needed.recognised(), language));
    }

    private @Nullable RecognisedView recognised(@Nullable Recognised recognised, Language language) {
        if (recognised == null) {
            return null;
        }
        Optional<LicenceAgreement> agreement = kinds().recognition().stream()
                .filter(one -> one.code().equals(recognised.agreement()))
                .findFirst();
        return new RecognisedView(
                recognised.tenant(),
                recognised.operator(),
                recognised.number(),
                recognised.validUntil(),
                recognised.agreement(),
                agreement.map(one -> one.source().text().in(language)).orElse(null),
                agreement.map(one -> one.source().asOf()).orElse(null));
    }

    private static BankAccount masked(BankAccount account) {
        String number = String.valueOf(account.number());
        return new BankAccount(
                account.holder(),
                account.bank(),
                "•••• " + number.substring(Math.max(0, number.length() - SHOWN_DIGITS)));
    }

    private LicenceFile kinds() {
        return regions.shared().licences();
    }
}
