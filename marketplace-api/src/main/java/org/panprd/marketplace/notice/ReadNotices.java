package org.panprd.marketplace.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.notice.NoticeReaders.Reader;
import org.panprd.marketplace.notice.NoticeReaders.ReaderKey;
import org.panprd.marketplace.notice.NoticeView.ChoicesView;
import org.panprd.marketplace.notice.NoticeView.Count;
import org.panprd.marketplace.notice.NoticeView.NoticeList;
import org.panprd.marketplace.platform.Faults;
import org.panprd.marketplace.platform.TimeCursor;
import org.panprd.marketplace.tenants.Language;

/** What somebody on an operator's staff sees of its notices: of the kinds that they have chosen. */
@ApplicationScoped
class ReadNotices {
    private static final int MOST_COUNTED = 100;
    private static final int MOST_LEFT = 1_000;

    @Inject
    Notices notices;

    @Inject
    NoticeReaders readers;

    @Inject
    WordNotice wordNotice;

    @Inject
    Clock clock;

    @Transactional
    NoticeList list(ReaderKey key, @Nullable String cursor, int limit, Language language) {
        Reader reader = reader(key);
        List<String> kinds = Choices.names(reader.choices().page());
        List<Notice> found = notices.page(key, kinds, TimeCursor.parse(cursor), limit + 1);
        List<Notice> shown = found.subList(0, Math.min(limit, found.size()));
        return new NoticeList(
                shown.stream().map(notice -> view(notice, reader, language)).toList(),
                found.size() <= limit ? null : after(shown.get(limit - 1)),
                unread(key, reader),
                shown.isEmpty() ? Instant.EPOCH : shown.get(0).at());
    }

    @Transactional
    Count count(ReaderKey key) {
        return new Count(unread(key, reader(key)));
    }

    /** All until then are read; what comes later is not. */
    @Transactional
    void read(ReaderKey key, @Nullable Instant until, Language language) {
        Faults faults = new Faults();
        faults.require(until != null, "until", "required");
        faults.refuse();
        Instant now = clock.instant();
        readers.read(key, language, until == null || until.isAfter(now) ? now : until);
    }

    @Transactional
    ChoicesView choices(ReaderKey key) {
        Choices choices = reader(key).choices();
        return new ChoicesView(choices.page(), choices.mail(), readers.lowStock(key.tenant(), key.operator()));
    }

    /** Mail comes in the language in which it was chosen. */
    @Transactional
    void choose(ReaderKey key, NoticeResource.NewChoices request, Language language) {
        Faults faults = new Faults();
        List<NoticeKind> page = kinds(key.operator(), request.page(), "page", faults);
        List<NoticeKind> mail = kinds(key.operator(), request.mail(), "mail", faults);
        faults.refuse();
        readers.choose(key, language, new Choices(page, mail));
    }

    @Transactional
    void setLowStock(ReaderKey key, @Nullable Integer least) {
        Faults faults = new Faults();
        faults.require(least != null && least >= 0 && least <= MOST_LEFT, "lowStock", "between", 0, MOST_LEFT);
        faults.refuse();
        readers.setLowStock(key.tenant(), key.operator(), least == null ? 0 : least);
    }

    /** Kinds by their names, each once. */
    static List<NoticeKind> kinds(
            String operator, @Nullable List<@Nullable String> names, String field, Faults faults) {
        if (!faults.require(names != null, field, "required") || names == null) {
            return List.of();
        }
        List<NoticeKind> told = NoticeKind.toldTo(operator);
        List<NoticeKind> kinds =
                told.stream().filter(kind -> names.contains(kind.name())).toList();
        List<String> known = Choices.names(told);
        faults.require(known.containsAll(names), field, "one-of", String.join(", ", known));
        return kinds;
    }

    private Reader reader(ReaderKey key) {
        return readers.find(key).orElseGet(() -> Reader.unknown(key));
    }

    private int unread(ReaderKey key, Reader reader) {
        return notices.since(key, Choices.names(reader.choices().page()), reader.readUntil(), MOST_COUNTED);
    }

    private NoticeView view(Notice notice, Reader reader, Language language) {
        return NoticeView.of(
                notice,
                notice.at().isAfter(reader.readUntil()),
                wordNotice.sentence(notice, language),
                wordNotice
                        .message(notice)
                        .map(BureauMessages.BureauMessage::words)
                        .orElse(null));
    }

    private static String after(Notice notice) {
        return new TimeCursor(notice.at(), notice.id()).toString();
    }
}
