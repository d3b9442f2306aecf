package org.panprd.marketplace.notice;

import java.util.List;
import java.util.stream.Stream;

/** Of which kinds somebody sees notices on their page, and is mailed. */
record Choices(List<NoticeKind> page, List<NoticeKind> mail) {
    /** Of who has not chosen: everything is seen, nothing is mailed. */
    static Choices noneMade(String operator) {
        return new Choices(NoticeKind.toldTo(operator), List.of());
    }

    Choices {
        page = List.copyOf(page);
        mail = List.copyOf(mail);
    }

    static List<NoticeKind> kinds(String... names) {
        return Stream.of(names).map(NoticeKind::valueOf).toList();
    }

    static List<String> names(List<NoticeKind> kinds) {
        return kinds.stream().map(NoticeKind::name).toList();
    }
}
