package org.panprd.marketplace.web.shop;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.panprd.marketplace.web.api.Listing;
import org.panprd.marketplace.web.api.Listing.Tier;
import org.panprd.marketplace.web.api.Refundable;
import org.panprd.marketplace.web.session.Language;

class CancellationWordsTest {
    @Nested
    class OfTiers {
        @Test
        void go_from_the_longest_notice_to_the_shortest() {
            var tiers = List.of(new Tier(36, 50), new Tier(168, 100));

            assertThat(CancellationWords.ofTiers(tiers, Language.EN))
                    .containsExactly(
                            "Cancel at least 7 days before the start: everything back.",
                            "Cancel at least 36 hours before the start: 50% back.",
                            "After that: nothing back.");
        }

        @Test
        void speak_of_the_start_itself_when_no_notice_is_asked() {
            assertThat(CancellationWords.ofTiers(List.of(new Tier(0, 100)), Language.ZH_HANS))
                    .containsExactly("开始前取消：全额退款。", "此后取消：不予退款。");
        }

        @Test
        void say_that_nothing_is_refunded_when_there_are_none() {
            assertThat(CancellationWords.ofTiers(List.of(), Language.ZH_HANT)).containsExactly("預訂後不可退款。");
        }
    }

    @Nested
    class OfGroups {
        @Test
        void say_when_it_runs_and_what_becomes_of_who_has_booked() {
            assertThat(CancellationWords.ofGroup(new Listing.Group(10, 30, 72, "REFUND"), Language.EN))
                    .isEqualTo("Runs from 10 travellers and takes at most 30."
                            + " If there are fewer 3 days before departure, you have everything back.");
            assertThat(CancellationWords.ofGroup(new Listing.Group(8, 24, 36, "MOVE"), Language.ZH_HANS))
                    .startsWith("满 8 人成团，每团最多 24 人；出发前 36 小时仍不足人数时，改为下一个");
        }

        @Test
        void say_nothing_where_there_is_none() {
            assertThat(CancellationWords.ofGroup(null, Language.EN)).isNull();
        }
    }

    @Nested
    class OfMoments {
        @Test
        void name_the_moment_at_which_each_tier_ends() {
            var tiers = List.of(
                    new Refundable(Instant.parse("2026-12-01T00:00:00Z"), 50),
                    new Refundable(Instant.parse("2026-11-28T00:00:00Z"), 100));

            assertThat(CancellationWords.ofMoments(tiers, Language.EN))
                    .containsExactly(
                            "Until 28 Nov 2026, 08:00 (UTC+8): everything back.",
                            "Until 1 Dec 2026, 08:00 (UTC+8): 50% back.",
                            "After that: nothing back.");
        }
    }
}
