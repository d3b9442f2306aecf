package org.panprd.marketplace.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import org.panprd.marketplace.notice.BureauMessages.BureauMessage;
import org.panprd.marketplace.notice.NoticeReaders.ReaderKey;
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

    /** What is kept of a letter until it is sent: whose notice, and who wants to be mailed. */
    public record Task(String tenant, String operator, UUID notice, String person) {}

    /**
     * A letter.
     *
     * @param sentence what has happened
     * @param words what the bureau has written; empty, if it is not about that
     * @param path of the page of notices
     */
    public record Letter(Language language, String sentence, String words, String path) {}

    /** In the platform's scope; nothing, if the notice is gone, or nobody wants mail of it any more. */
    @Transactional
    public Optional<Letter> find(Task task) {
        return notices.find(task.tenant(), task.notice())
                .flatMap(notice -> readers.find(new ReaderKey(task.tenant(), task.operator(), task.person()))
                        .filter(reader -> reader.choices().mail().contains(notice.kind()))
                        .map(reader -> letter(notice, reader.language())));
    }

    private Letter letter(Notice notice, Language language) {
        return new Letter(
                language,
                wordNotice.sentence(notice, language),
                wordNotice.message(notice).map(BureauMessage::words).orElse(""),
                path(notice));
    }

    private static String path(Notice notice) {
        return notice.operator().equals(NoticeKind.BUREAU)
                ? "/bureau/" + notice.tenant() + "/today"
                : "/notices/" + notice.tenant() + "/" + notice.operator();
    }
}
