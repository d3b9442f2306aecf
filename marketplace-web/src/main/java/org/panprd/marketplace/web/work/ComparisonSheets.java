package org.panprd.marketplace.web.work;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.web.api.Comparison;
import org.panprd.marketplace.web.api.Comparison.OfRegion;
import org.panprd.marketplace.web.api.Money;
import org.panprd.marketplace.web.page.Texts;
import org.panprd.marketplace.web.page.Wording;

/**
 * Regions side by side, once for all days together and once by periods. Money in another currency than one's own stands
 * there and is not drawn: a longer bar would not be more.
 */
record ComparisonSheets(Comparison found, String indicator, Texts texts, Wording say) {
    private static final int MINOR_DIGITS = 2;
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    List<StatisticsSheet> sheets() {
        return found.periods().size() > 1 ? List.of(regions(), periods()) : List.of(regions());
    }

    /** Whether there is something that is not drawn. */
    boolean haveOtherCurrencies() {
        return !found.regions().stream().allMatch(this::isDrawn);
    }

    boolean haveHidden() {
        return found.regions().stream()
                .anyMatch(region ->
                        region.sum() == null || region.values().stream().anyMatch(Objects::isNull));
    }

    private StatisticsSheet regions() {
        BigDecimal most = most(found.regions().stream().map(region -> drawn(region, region.sum())));
        return new StatisticsSheet(
                "regions",
                indicator,
                texts.get("compare.region"),
                List.of(new StatisticsSheet.Column(indicator, "bar", false)),
                found.regions().stream()
                        .map(region -> new StatisticsSheet.Row(
                                name(region), null, null, List.of(cell(region, region.sum(), most))))
                        .toList());
    }

    private StatisticsSheet periods() {
        BigDecimal most = most(found.regions().stream()
                .flatMap(region -> region.values().stream().map(value -> drawn(region, value))));
        return new StatisticsSheet(
                "periods",
                texts.with("stats.periods", indicator),
                texts.get("stats.step." + found.step()),
                found.regions().stream()
                        .map(region -> new StatisticsSheet.Column(name(region), isDrawn(region) ? "line" : "", false))
                        .toList(),
                IntStream.range(0, found.periods().size())
                        .mapToObj(i -> new StatisticsSheet.Row(
                                StatisticsSheet.label(found.periods().get(i), say),
                                null,
                                null,
                                found.regions().stream()
                                        .map(region ->
                                                cell(region, region.values().get(i), most))
                                        .toList()))
                        .toList());
    }

    private String name(OfRegion region) {
        return region.own() ? texts.with("compare.own", region.title()) : region.title();
    }

    private boolean isDrawn(OfRegion region) {
        return Objects.equals(region.currency(), found.regions().get(0).currency());
    }

    private @Nullable BigDecimal drawn(OfRegion region, @Nullable Long value) {
        return value == null || !isDrawn(region)
                ? null
                : BigDecimal.valueOf(value, region.currency() == null ? 0 : MINOR_DIGITS);
    }

    private static BigDecimal most(Stream<@Nullable BigDecimal> values) {
        return values.filter(Objects::nonNull).reduce(BigDecimal.ONE, BigDecimal::max);
    }

    private StatisticsSheet.Cell cell(OfRegion region, @Nullable Long value, BigDecimal most) {
        BigDecimal drawn = drawn(region, value);
        int share = drawn == null
                ? 0
                : drawn.multiply(WHOLE).divide(most, 0, RoundingMode.HALF_UP).intValue();
        return new StatisticsSheet.Cell(text(region, value), drawn, value == null, "", Math.max(0, share));
    }

    private String text(OfRegion region, @Nullable Long value) {
        if (value == null) {
            return texts.get("stats.hidden");
        }
        String currency = region.currency();
        return currency == null
                ? String.format(texts.language().locale(), "%,d", value)
                : say.money(new Money(currency, value));
    }
}
