package org.panprd.marketplace.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.panprd.marketplace.notice.BureauMessages.BureauMessage;
import org.panprd.marketplace.notice.NoticeReaders.Reader;
import org.panprd.marketplace.notice.NoticeReaders.ReaderKey;
import org.panprd.marketplace.platform.Languages;
import org.panprd.marketplace.platform.Outbox;
import org.panprd.marketplace.tenants.Language;

/** Finds out what is to be written to somebody about a notice, at the moment in which it is sent. */
@ApplicationScoped
public class NoticeLetters {
    /** Under which name messages about it are published. */
    public static final String HANDLER = "notice-mail";

    @Inject
    Notices notices;

    @Inject
    NoticeReaders readers;

    @Inject
    WordNotice wordNotice;

    @Inject
    Outbox outbox;

    /** What is kept of a letter until it is sent: whose notice, and who wants to be mailed, or is as one of the directors. */
    public record Task(String tenant, String operator, UUID notice, String person) {
        public boolean isForDirectors() {
            return person.equals(NoticeKind.DIRECTORS);
        }
    }

    /**
     * A letter.
     *
     * @param sentence what has happened
     * @param words what the bureau has written; empty, if it is not about that
     * @param path of the page of notices, or of what it is about
     * @param isOrdered whether it was written because somebody has ordered that, and not by a choice of kinds
     */
    public record Letter(Language language, String sentence, String words, String path, boolean isOrdered) {}

    /** A letter for each of them, in a message of its own: one who cannot be reached holds up nobody else. */
    @Transactional
    public void address(Task task, List<String> persons) {
        persons.forEach(
                person -> outbox.publish(HANDLER, new Task(task.tenant(), task.operator(), task.notice(), person)));
    }

    /** In the platform's scope; nothing, if the notice is gone, or nobody wants mail of it any more. */
    @Transactional
    public Optional<Letter> find(Task task) {
        Optional<Reader> reader = readers.find(new ReaderKey(task.tenant(), task.operator(), task.person()));
        return notices.find(task.tenant(), task.notice()).flatMap(notice -> {
            BureauReport report = notice.about().report();
            return report == null
                    ? reader.filter(one -> one.choices().mail().contains(notice.kind()))
                            .map(one -> letter(notice, one.language()))
                    : Optional.of(letter(
                            notice,
                            reader.map(Reader::language)
                                    .or(() -> Languages.find(report.language()))
                                    .orElse(Language.SIMPLIFIED_CHINESE)));
        });
    }

    private Letter letter(Notice notice, Language language) {
        return new Letter(
                language,
                wordNotice.sentence(notice, language),
                wordNotice.message(notice).map(BureauMessage::words).orElse(""),
                path(notice),
                notice.addressedTo() != null);
    }

    private static String path(Notice notice) {
        if (notice.about().report() != null) {
            return "/bureau/" + notice.tenant() + "/reports";
        }
        return notice.operator().equals(NoticeKind.BUREAU)
                ? "/bureau/" + notice.tenant() + "/today"
                : "/notices/" + notice.tenant() + "/" + notice.operator();
    }
}
