package org.panprd.marketplace.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class NoticeKindTest {
    @Test
    void is_told_to_operators_or_to_bureaus_and_never_to_both() {
        List<NoticeKind> operators = NoticeKind.toldTo("haojiang-attractions");
        List<NoticeKind> bureaus = NoticeKind.toldTo(NoticeKind.BUREAU);

        assertThat(bureaus).containsExactly(NoticeKind.ALERT);
        assertThat(operators).doesNotContainAnyElementsOf(bureaus);
        List<NoticeKind> all = new ArrayList<>(operators);
        all.addAll(bureaus);
        // Nobody's choice: it is addressed.
        all.add(NoticeKind.REPORT);
        assertThat(all).containsExactly(NoticeKind.values());
    }
}
