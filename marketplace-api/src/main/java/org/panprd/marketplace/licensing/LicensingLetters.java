package org.panprd.marketplace.licensing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.catalog.Catalog;
import org.panprd.marketplace.platform.Languages;
import org.panprd.marketplace.tenancy.Regions;
import org.panprd.marketplace.tenants.Language;
import org.panprd.marketplace.tenants.OperatorFile;
import org.panprd.marketplace.tenants.TenantFile;

/** Finds out what is to be written to whom about applications and licences, at the moment in which it is sent. */
@ApplicationScoped
public class LicensingLetters {
    /** Under which name messages about it are published. A policy of the database knows it. */
    public static final String HANDLER = "licensing-mail";

    @Inject
    Applications applications;

    @Inject
    Licences licences;

    @Inject
    ApplicationSecrets secrets;

    @Inject
    Regions regions;

    @Inject
    Catalog catalog;

    /** Why somebody is written to. */
    public enum Occasion {
        APPLICATION_APPROVED,
        APPLICATION_RETURNED,
        APPLICATION_REFUSED,
        LICENCE_ENDING,
        LICENCE_EXPIRED,
        /** The same, to the bureau: of two readers in one letter, neither would get it if one cannot be reached. */
        LICENCE_EXPIRED_TO_BUREAU,
        LICENCE_APPROVED,
        LICENCE_REFUSED;

        /** That of which the letter has the words. */
        public Occasion words() {
            return this == LICENCE_EXPIRED_TO_BUREAU ? LICENCE_EXPIRED : this;
        }

        private boolean isAboutApplication() {
            return this == APPLICATION_APPROVED || this == APPLICATION_RETURNED || this == APPLICATION_REFUSED;
        }
    }

    /** What is kept of a letter until it is sent: nothing of anybody. */
    public record Task(String tenant, UUID id, Occasion occasion) {
        static Task of(Application application) {
            return new Task(
                    application.tenant(), application.id(), Occasion.valueOf("APPLICATION_" + application.status()));
        }
    }

    /**
     * A letter.
     *
     * @param to an address
     * @param about the licence, in the letter's language; empty if it is about an application
     * @param until its last day
     * @param path of the page on which something can be done about it
     */
    public record Letter(
            String to,
            Language language,
            String business,
            String bureau,
            String about,
            @Nullable LocalDate until,
            @Nullable String reason,
            String path) {}

    /** In the platform's scope; nothing, if what it is about has been taken back or overtaken. */
    @Transactional
    public Optional<Letter> find(Task task) {
        TenantFile tenant = regions.get(task.tenant());
        Language language = Languages.find(tenant.languages().get(0)).orElse(Language.SIMPLIFIED_CHINESE);
        return task.occasion().isAboutApplication()
                ? applications
                        .find(task.id())
                        .filter(one -> task.occasion().name().equals("APPLICATION_" + one.status()))
                        .map(one -> letter(one, tenant, language))
                : licences.find(task.tenant(), task.id()).map(one -> letter(task, one, tenant, language));
    }

    private Letter letter(Application application, TenantFile tenant, Language language) {
        return new Letter(
                Objects.requireNonNull(secrets.open(application).contact().email()),
                language,
                application.content().name().in(language),
                tenant.bureau().name().in(language),
                "",
                null,
                application.reason(),
                "/sell/" + application.id());
    }

    private Letter letter(Task task, Licence licence, TenantFile tenant, Language language) {
        OperatorFile operator = catalog.findOperator(licence.tenant(), String.valueOf(licence.operator()))
                .orElseThrow();
        String kind = licence.details().kind();
        return new Letter(
                task.occasion() == Occasion.LICENCE_EXPIRED_TO_BUREAU
                        ? tenant.bureau().email()
                        : operator.email(),
                language,
                operator.name().in(language),
                tenant.bureau().name().in(language),
                regions.shared()
                        .licences()
                        .find(kind)
                        .map(one -> one.name().in(language))
                        .orElse(kind),
                licence.details().validUntil(),
                licence.reason(),
                "/licences/" + licence.tenant() + "/" + licence.operator());
    }
}
