package org.panprd.marketplace.web.work;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.panprd.marketplace.web.api.Money;
import org.panprd.marketplace.web.api.RegionStatistics.Indicators;
import org.panprd.marketplace.web.page.Texts;
import org.panprd.marketplace.web.page.Wording;

/** Writes figures in one language: numbers, that they may not be shown, and how they have changed. */
record StatisticsWords(Texts texts, Wording say, String currency) {
    static final String NONE = "–";
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** A number as it stands in a table. */
    String text(Measure measure, Indicators cell) {
        BigDecimal value = measure.value(cell);
        if (measure.isHidden(cell)) {
            return texts.get("stats.hidden");
        }
        return value == null ? NONE : text(measure.kind(), value);
    }

    String text(Measure.Kind kind, BigDecimal value) {
        return switch (kind) {
            case NUMBER -> String.format(texts.language().locale(), "%,d", value.longValueExact());
            case DECIMAL -> value.toPlainString();
            case PERCENT -> value.toPlainString() + " %";
            case MONEY ->
                say.money(new Money(
                        currency,
                        value.movePointRight(2)
                                .setScale(0, RoundingMode.HALF_UP)
                                .longValueExact()));
        };
    }

    /** "▲ 12.5 %"; of percents the difference in points. Nothing is said of what is hidden, or was nothing. */
    String change(Measure measure, Indicators now, Indicators then) {
        BigDecimal is = measure.value(now);
        BigDecimal was = measure.value(then);
        boolean isPercent = measure.kind() == Measure.Kind.PERCENT;
        if (is == null || was == null || (was.signum() == 0 && !isPercent)) {
            return NONE;
        }
        BigDecimal difference = is.subtract(was);
        BigDecimal change =
                isPercent ? difference : difference.multiply(HUNDRED).divide(was.abs(), 1, RoundingMode.HALF_UP);
        String mark = change.signum() > 0 ? "▲" : change.signum() < 0 ? "▼" : "=";
        String amount = change.abs().setScale(1, RoundingMode.HALF_UP).toPlainString();
        String key = (isPercent ? "stats.points." : "stats.change.")
                + (change.signum() > 0 ? "more" : change.signum() < 0 ? "less" : "same");
        return mark + " " + texts.with(key, amount);
    }
}
