package org.panprd.marketplace.pricing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.catalog.Part;
import org.panprd.marketplace.kernel.Refusal;

/**
 * What codes take off. A code counts as used from the hold on; a hold that ends unpaid gives the use back. It is never used
 * more often than it may be.
 */
@ApplicationScoped
public class Promotions {
    private static final Pattern CODE = Pattern.compile("[A-Z0-9]{6,20}");

    @Inject
    PromotionRecords records;

    @Inject
    Clock clock;

    /** The uses of codes that a booking takes. */
    public record Uses(Set<Promotion.Key> keys) {
        /** No code was given. */
        public boolean isEmpty() {
            return keys.isEmpty();
        }
    }

    /** The parts of a trip for what they cost with a code. */
    public record Reduced(List<Part> parts, Uses uses) {}

    /**
     * Takes off what a code takes off; nothing without one. Refused as a fault of {@code promotionCode} if it takes nothing off
     * any part: nobody is told whether that is because there is no such code.
     *
     * @param bookedOn today, if absent
     */
    @Transactional
    public Reduced reduce(@Nullable String text, List<Part> parts, @Nullable LocalDate bookedOn) {
        if (text == null || text.isBlank()) {
            return new Reduced(parts, new Uses(Set.of()));
        }
        String code = text.strip().toUpperCase(Locale.ROOT);
        // All regions are eight hours ahead of UTC.
        LocalDate booked = Objects.requireNonNullElseGet(
                bookedOn, () -> LocalDate.ofInstant(clock.instant(), ZoneOffset.ofHours(8)));
        List<Promotion> found = CODE.matcher(code).matches() ? records.withCode(code) : List.of();
        Set<Promotion.Key> used = new TreeSet<>();
        List<Part> reduced = parts;
        for (Promotion promotion : found) {
            if (promotion.isLeft()) {
                reduced = reduce(promotion, reduced, booked, used);
            }
        }
        if (used.isEmpty()) {
            throw Refusal.invalid("promotionCode", "promotion-code");
        }
        return new Reduced(reduced, new Uses(used));
    }

    private static List<Part> reduce(Promotion promotion, List<Part> parts, LocalDate booked, Set<Promotion.Key> used) {
        List<Part> reduced = new ArrayList<>();
        long left = Objects.requireNonNullElse(promotion.terms().amountMinor(), 0L);
        boolean isAmount = promotion.terms().percent() == null;
        for (Part part : parts) {
            if (!promotion.isFor(part, booked) || (isAmount && left == 0)) {
                reduced.add(part);
                continue;
            }
            Part cheaper = part.at(promotion.of(part, left));
            left -= isAmount ? part.price().amountMinor() - cheaper.price().amountMinor() : 0;
            used.add(promotion.key());
            reduced.add(cheaper);
        }
        return reduced;
    }

    /** In the transaction of the hold, after its stock; refused if others have been faster. */
    @Transactional(TxType.MANDATORY)
    public void use(UUID booking, Uses uses) {
        if (uses.isEmpty()) {
            return;
        }
        if (records.count(uses.keys()).size() < uses.keys().size()) {
            throw new Refusal(PricingProblem.CODE_USED_UP);
        }
        records.use(booking, uses.keys());
    }

    /** What was held is not paid for. */
    @Transactional(TxType.MANDATORY)
    public void giveBack(UUID booking) {
        records.uncount(records.turn(booking, true));
    }

    /** What had been given back is paid for after all; false if it is used up meanwhile, and then nothing has changed. */
    @Transactional(TxType.MANDATORY)
    public boolean useAgain(UUID booking) {
        List<Promotion.Key> keys = records.turn(booking, false);
        List<Promotion.Key> counted = records.count(keys);
        if (counted.size() == keys.size()) {
            return true;
        }
        records.uncount(counted);
        records.turn(booking, true);
        return false;
    }
}
