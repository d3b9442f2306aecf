package org.panprd.marketplace.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.panprd.marketplace.booking.ResellerSales.Line;
import org.panprd.marketplace.kernel.Money;
import org.panprd.marketplace.tenants.Language;

class StatementTest {
    private static final UUID ONE = new UUID(0, 1);
    private static final UUID OTHER = new UUID(0, 2);
    private static final UUID ABROAD = new UUID(0, 3);
    private static final Map<UUID, Integer> PERCENTS = Map.of(ONE, 12, OTHER, 9, ABROAD, 10);

    private static Line sold(UUID booking, String currency, long price) {
        return new Line(booking, currency, true, false, 0, price, 0);
    }

    private static Money cny(long minor) {
        return new Money("CNY", minor);
    }

    @Test
    void sums_up_each_currency() {
        List<Statement> statements = Statement.of(
                List.of(sold(ONE, "CNY", 199_99), sold(ABROAD, "HKD", 500_00), sold(OTHER, "CNY", 1)), PERCENTS);

        // 88 % of 199.99 is 175.9912, 91 % of 0.01 is 0.0091.
        assertThat(statements)
                .containsExactly(
                        new Statement(2, 0, cny(200_00), cny(0), cny(24_00), cny(176_00)),
                        new Statement(
                                1,
                                0,
                                new Money("HKD", 500_00),
                                new Money("HKD", 0),
                                new Money("HKD", 50_00),
                                new Money("HKD", 450_00)));
    }

    @Test
    void takes_back_what_was_given_back_in_a_later_month() {
        List<Statement> statements =
                Statement.of(List.of(new Line(ONE, "CNY", false, true, 200_00, 0, 150_00)), PERCENTS);

        assertThat(statements).containsExactly(new Statement(0, 1, cny(0), cny(150_00), cny(-18_00), cny(-132_00)));
    }

    @Test
    void is_not_made_where_it_would_be_guessed() {
        assertThatThrownBy(() -> Statement.of(List.of(sold(ONE, "CNY", 1)), Map.of()))
                .isInstanceOf(IllegalStateException.class);
    }

    @Property(tries = 200)
    void months_of_a_booking_add_up_to_what_is_left_of_it(
            @ForAll @LongRange(min = 0, max = 100_000_00) long price,
            @ForAll @IntRange(max = 50) int percent,
            @ForAll @Size(max = 6) List<@IntRange(max = 100) Integer> refundPercents) {
        List<Statement> months = new ArrayList<>(Statement.of(List.of(sold(ONE, "CNY", price)), Map.of(ONE, percent)));
        long kept = price;
        for (int refund : refundPercents) {
            long refunded = Money.percent(kept, refund);
            Line line = new Line(ONE, "CNY", false, refund == 100, kept, 0, refunded);
            months.addAll(Statement.of(List.of(line), Map.of(ONE, percent)));
            kept -= refunded;
        }

        long net = months.stream().mapToLong(month -> month.net().amountMinor()).sum();
        long commission = months.stream()
                .mapToLong(month -> month.commission().amountMinor())
                .sum();
        assertThat(net).isEqualTo(cny(kept).percent(100 - percent).amountMinor());
        assertThat(net + commission).isEqualTo(kept);
        assertThat(months).allSatisfy(month -> assertThat(month.net().plus(month.commission()))
                .isEqualTo(month.price().plus(month.refunded().times(-1))));
    }

    @Test
    void is_a_file_with_amounts_as_people_write_them() {
        StatementView view = StatementView.of(
                "sample",
                YearMonth.of(2026, 11),
                List.of(new Statement(0, 1, cny(0), cny(150_00), cny(-18_05), cny(-131_95))));

        assertThat(new String(MakeStatement.csv(view, Language.ENGLISH), StandardCharsets.UTF_8))
                .isEqualTo(
                        "\uFEFFReseller,Month,Currency,Confirmed bookings,Cancelled bookings,Price,Refunded,Commission,"
                                + "Net to be paid\r\nsample,2026-11,CNY,0,1,0.00,150.00,-18.05,-131.95\r\n");
    }
}
