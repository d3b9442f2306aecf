package org.panprd.marketplace.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.notice.BureauMessages.BureauMessage;
import org.panprd.marketplace.platform.Texts;
import org.panprd.marketplace.tenancy.Regions;
import org.panprd.marketplace.tenants.Language;

/** Says in one sentence what a notice is, on the page and in mail. */
@ApplicationScoped
class WordNotice {
    @Inject
    Regions regions;

    @Inject
    BureauMessages messages;

    @Inject
    Webhooks webhooks;

    String sentence(Notice notice, Language language) {
        BureauAlert alert = notice.about().alert();
        String key = alert == null
                ? notice.kind().name().toLowerCase(Locale.ROOT).replace('_', '-')
                : "alert." + alert.rule();
        Words words = words(notice, language);
        return Texts.text(
                language,
                "notice." + key,
                words.what(),
                words.option(),
                words.when(),
                words.number(),
                words.reference());
    }

    /** What the bureau has written, if the notice is of that. */
    Optional<BureauMessage> message(Notice notice) {
        UUID id = notice.about().messageId();
        return id == null ? Optional.empty() : messages.find(notice.tenant(), id);
    }

    /** Whatever a sentence may tell. */
    private record Words(String what, String option, String when, String number, String reference) {
        static Words of(String what) {
            return new Words(what, "", "", "", "");
        }
    }

    private Words words(Notice notice, Language language) {
        About about = notice.about();
        if (about.booking() != null) {
            return booked(about.booking(), language);
        } else if (about.stock() != null) {
            return stock(about.stock(), language);
        } else if (about.licence() != null) {
            return licence(about.licence(), language);
        }
        if (about.alert() != null) {
            return alert(about.alert(), language);
        } else if (about.report() != null) {
            return new Words(about.report().name(), "", about.report().period(), "", "");
        }
        return Words.of(message(notice).map(BureauMessage::subject).orElseGet(() -> address(notice)));
    }

    private static Words booked(About.Booked one, Language language) {
        return new Words(
                one.title().in(language),
                one.optionTitle().in(language),
                when(one.date(), one.startTime()),
                String.valueOf(one.persons()),
                one.reference());
    }

    private static Words stock(About.Stock one, Language language) {
        String days = one.date().equals(one.untilDate())
                ? when(one.date(), one.startTime())
                : one.date() + " – " + when(one.untilDate(), one.startTime());
        return new Words(
                one.title().in(language),
                one.optionTitle().in(language),
                days,
                String.valueOf(one.capacity() - one.sold()),
                "");
    }

    private Words licence(About.Licence one, Language language) {
        String name = regions.shared()
                .licences()
                .find(one.kind())
                .map(kind -> kind.name().in(language))
                .orElse(one.kind());
        return new Words(name, "", String.valueOf(one.validUntil()), "", "");
    }

    private static Words alert(BureauAlert one, Language language) {
        return new Words(
                one.what().in(language),
                "",
                one.day().toString(),
                String.valueOf(one.value()),
                String.valueOf(one.threshold()));
    }

    private static String when(LocalDate date, @Nullable LocalTime time) {
        return time == null ? date.toString() : date + " " + time;
    }

    /** Of the webhook that it is about; nothing, once that was removed. */
    private String address(Notice notice) {
        UUID id = notice.about().webhookId();
        return id == null
                ? ""
                : webhooks.find(notice.tenant(), id)
                        .map(one -> one.url().toString())
                        .orElse("");
    }
}
