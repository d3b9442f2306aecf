package org.panprd.marketplace.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.panprd.marketplace.catalog.Part;
import org.panprd.marketplace.catalog.RealCatalogue;
import org.panprd.marketplace.kernel.Refusal;
import org.panprd.marketplace.pricing.Promotion.Terms;

/** Two days at a tower that costs 150, and a night at an inn of somebody else's. */
class PromotionsTest {
    private static final LocalDate MONDAY = LocalDate.of(2027, 3, 1);
    private static final String CODE = "SPRING2027";
    private static final Part TOWER =
            RealCatalogue.part("guangdong.canton-tower-ticket", "daytime", MONDAY, LocalTime.of(10, 0), "ADULT:1");
    private static final Part LATER = RealCatalogue.part(
            "guangdong.canton-tower-ticket", "daytime", MONDAY.plusDays(1), LocalTime.of(10, 0), "ADULT:1");
    private static final Part INN = RealCatalogue.stay("yunnan.lijiang-courtyard-inn", "twin", MONDAY, 1, "ADULT:1");
    private static final String OPERATOR = TOWER.document().operator();

    private static Promotion promotion(Terms terms, int mostUses, int uses) {
        return new Promotion(new Promotion.Key("guangdong", OPERATOR, CODE), terms, mostUses, uses, 1);
    }

    private static Terms percent(int percent, @Nullable LocalDate travelUntil) {
        return new Terms(percent, null, List.of(), null, null, null, travelUntil);
    }

    private static Terms amount(long minor) {
        return new Terms(null, minor, List.of(), null, null, null, null);
    }

    @SuppressWarnings("UnnecessaryAssignment") // No container here: the test is who injects.
    private static Promotions with(Promotion... known) {
        var promotions = new Promotions();
        promotions.clock = Clock.systemUTC();
        promotions.records = new PromotionRecords() {
            @Override
            List<Promotion> withCode(String code) {
                return code.equals(CODE) ? List.of(known) : List.of();
            }
        };
        return promotions;
    }

    private static List<Long> prices(Promotions promotions) {
        return promotions.reduce(CODE, List.of(TOWER, INN, LATER), MONDAY).parts().stream()
                .map(part -> part.price().amountMinor())
                .toList();
    }

    @Nested
    class A_percentage {
        @Test
        void comes_off_every_part_of_its_operator_and_no_other() {
            assertThat(prices(with(promotion(percent(20, null), 5, 4)))).containsExactly(120_00L, 320_00L, 120_00L);
        }

        @Test
        void keeps_to_its_days() {
            assertThat(prices(with(promotion(percent(20, MONDAY), 5, 0)))).containsExactly(120_00L, 320_00L, 150_00L);
        }
    }

    @Nested
    class An_amount {
        @Test
        void comes_off_once_over_all_parts_and_leaves_nothing_below_zero() {
            assertThat(prices(with(promotion(amount(200_00), 5, 0)))).containsExactly(0L, 320_00L, 100_00L);
            assertThat(prices(with(promotion(amount(30_00), 5, 0)))).containsExactly(120_00L, 320_00L, 150_00L);
            assertThat(prices(with(promotion(amount(999_00), 5, 0)))).containsExactly(0L, 320_00L, 0L);
        }
    }

    @Nested
    class A_code {
        @Test
        void is_read_in_any_case_and_named_as_used() {
            Promotions promotions = with(promotion(percent(20, null), 5, 0));

            assertThat(promotions
                            .reduce(" spring2027 ", List.of(TOWER), MONDAY)
                            .uses()
                            .keys())
                    .extracting(Promotion.Key::operator)
                    .containsExactly(OPERATOR);
            assertThat(promotions.reduce("  ", List.of(TOWER), MONDAY).uses().isEmpty())
                    .isTrue();
        }

        @Test
        void that_takes_nothing_off_is_refused_whatever_the_reason() {
            Promotion usedUp = promotion(percent(20, null), 5, 5);
            Promotion over = promotion(percent(20, MONDAY.minusDays(1)), 5, 0);

            for (Promotions promotions : List.of(with(usedUp), with(over), with())) {
                assertThatThrownBy(() -> promotions.reduce(CODE, List.of(TOWER), MONDAY))
                        .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(
                                        refusal.faults().toString())
                                .contains("promotionCode", "promotion-code"));
            }
            assertThatThrownBy(() -> with(promotion(percent(20, null), 5, 0)).reduce(CODE, List.of(INN), MONDAY))
                    .isInstanceOf(Refusal.class);
        }
    }
}
