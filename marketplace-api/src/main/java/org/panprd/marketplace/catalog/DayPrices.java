package org.panprd.marketplace.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.kernel.Money;
import org.panprd.marketplace.tenants.OptionFile;
import org.panprd.marketplace.tenants.UnitFile;

/**
 * What one guest pays for a day, or one room for a night: what was set for that day; or else the price of the plan's season or,
 * where that has none, of the document, by the plan's rule of holidays or of the weekday. Each percentage is rounded half up
 * to the minor unit.
 */
@ApplicationScoped
public class DayPrices {
    /** For whoever does not ask why. */
    static final Consumer<PriceStep> UNTOLD = step -> {};

    @Inject
    Seasons seasons;

    /** One kind of guest of an option, or its rooms. */
    public record Asked(String tenant, Offer offer, OptionFile option, UnitFile unit) {}

    public long of(Asked asked, LocalDate date) {
        return of(asked, date, UNTOLD);
    }

    long of(Asked asked, LocalDate date, Consumer<PriceStep> told) {
        Optional<Long> set =
                asked.offer().tariff().price(asked.option().code(), asked.unit().unit(), date);
        if (set.isPresent()) {
            told.accept(new PriceStep(PriceRule.DAY, null, date, asked.unit().unit(), null, 0, set.get()));
            return set.get();
        }
        PricePlan plan = asked.offer().tariff().plan();
        Seasons.Found found = seasons.find(
                asked.tenant(),
                asked.offer().document(),
                asked.unit().price(),
                date,
                asked.option().isByRoom());
        long price = found.priceMinor();
        PricePlan.Season season = plan.seasonOf(date).orElse(null);
        Optional<Long> own = season == null
                ? Optional.empty()
                : season.price(asked.option().code(), asked.unit().unit());
        if (own.isEmpty()) {
            told.accept(new PriceStep(found.rule(), null, date, asked.unit().unit(), null, 0, price));
        }
        Integer ofSeason = season == null ? null : season.percent();
        if (season != null && (own.isPresent() || ofSeason != null)) {
            Integer percent = own.isPresent() ? null : ofSeason;
            long before = own.isPresent() ? 0 : price;
            price = own.orElseGet(() -> percent(found.priceMinor(), percent));
            told.accept(new PriceStep(
                    PriceRule.SEASON, season.name(), date, asked.unit().unit(), percent, before, price));
        }
        return ruled(asked, date, price, told);
    }

    private long ruled(Asked asked, LocalDate date, long price, Consumer<PriceStep> told) {
        PricePlan plan = asked.offer().tariff().plan();
        Integer onHolidays = plan.holidayPercent();
        boolean isHoliday = onHolidays != null && seasons.isHoliday(asked.tenant(), date);
        Integer percent = isHoliday ? onHolidays : plan.weekdayPercent(date).orElse(null);
        if (percent == null) {
            return price;
        }
        long ruled = percent(price, percent);
        PriceRule rule = isHoliday ? PriceRule.ON_HOLIDAYS : PriceRule.ON_WEEKDAYS;
        told.accept(new PriceStep(rule, null, date, asked.unit().unit(), percent, price, ruled));
        return ruled;
    }

    private static long percent(long amountMinor, @Nullable Integer percent) {
        return percent == null ? amountMinor : Money.percent(amountMinor, percent);
    }
}
