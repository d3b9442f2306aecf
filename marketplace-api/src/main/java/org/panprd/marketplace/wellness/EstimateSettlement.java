package org.panprd.marketplace.wellness;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.catalog.Named;
import org.panprd.marketplace.catalog.Part;
import org.panprd.marketplace.kernel.Money;
import org.panprd.marketplace.platform.Faults;
import org.panprd.marketplace.platform.Texts;
import org.panprd.marketplace.tenancy.Regions;
import org.panprd.marketplace.tenants.Language;
import org.panprd.marketplace.tenants.Scheme;
import org.panprd.marketplace.tenants.SchemeFile;
import org.panprd.marketplace.tenants.Settlement;
import org.panprd.marketplace.tenants.WellnessOffer;

/**
 * Estimates what a home insurance is likely to settle directly of a wellness offer. It is never a promise, and what is
 * charged does not change by it.
 */
@ApplicationScoped
public class EstimateSettlement {
    @Inject
    Regions regions;

    /**
     * Where somebody is insured.
     *
     * @param home code of a region, or {@value Scheme#ELSEWHERE}
     */
    public record Insurance(
            @Nullable String scheme, @Nullable String home) {}

    /** Why nothing is likely to be settled. */
    public enum Nothing {
        /** Nothing medical is in it. */
        NOT_MEDICAL,
        /** The institution is not designated. */
        NOT_DESIGNATED,
        /** No rule settles this scheme's part there on that day. */
        NO_RULE
    }

    /**
     * An estimate, in the words of one language.
     *
     * @param nothing why nothing is likely to be settled; absent if something is, and then all the rest is there
     * @param medicalPart of the price
     * @param settledLeast with {@code settledMost} what the insurance is likely to pay directly; the rest is paid by the
     *     insured
     */
    public record Estimate(
            Named scheme,
            @Nullable Nothing nothing,
            @Nullable Money medicalPart,
            @Nullable Money settledLeast,
            @Nullable Money settledMost,
            @Nullable Money paidLeast,
            @Nullable Money paidMost,
            @Nullable String scope,
            @Nullable String before,
            @Nullable String source,
            @Nullable LocalDate asOf,
            String caution) {}

    /** What is wrong with an insurance is a fault of its field. */
    public void check(@Nullable Insurance insurance, Faults faults) {
        if (insurance != null) {
            Optional<Scheme> scheme = find(insurance);
            faults.require(scheme.isPresent(), "insurance.scheme", "unknown-value");
            scheme.ifPresent(known -> faults.require(
                    insurance.home() != null && known.isAtHomeIn(insurance.home()), "insurance.home", "unknown-value"));
        }
    }

    /** Empty for what is no wellness, or if nobody says where they are insured. */
    public Optional<Estimate> estimate(@Nullable Insurance insurance, Part part, Language language) {
        WellnessOffer offer = part.document().wellness();
        if (insurance == null || offer == null) {
            return Optional.empty();
        }
        return find(insurance).map(scheme -> {
            Named named = new Named(scheme.code(), scheme.name().in(language));
            Integer medicalPercent = offer.medicalPercent();
            if (!offer.medicalActs() || medicalPercent == null) {
                return none(named, offer.medicalActs() ? Nothing.NOT_DESIGNATED : Nothing.NOT_MEDICAL, language);
            }
            return insurances()
                    .find(
                            scheme.code(),
                            String.valueOf(insurance.home()),
                            offer.institution().kind(),
                            part.listing().tenant(),
                            part.date())
                    .map(rule -> settled(named, rule, part.price(), medicalPercent, language))
                    .orElseGet(() -> none(named, Nothing.NO_RULE, language));
        });
    }

    private Optional<Scheme> find(Insurance insurance) {
        return Optional.ofNullable(insurance.scheme()).flatMap(insurances()::find);
    }

    private SchemeFile insurances() {
        return regions.shared().wellness().insurance();
    }

    private static Estimate none(Named scheme, Nothing why, Language language) {
        return new Estimate(scheme, why, null, null, null, null, null, null, null, null, null, caution(language));
    }

    private static Estimate settled(Named scheme, Settlement rule, Money price, int medicalPercent, Language language) {
        Money medical = price.percent(medicalPercent);
        Money least = limited(medical.percent(rule.leastPercent()), rule.yearlyLimitMinor());
        Money most = limited(medical.percent(rule.mostPercent()), rule.yearlyLimitMinor());
        return new Estimate(
                scheme,
                null,
                medical,
                least,
                most,
                price.plus(most.times(-1)),
                price.plus(least.times(-1)),
                rule.scope().in(language),
                rule.before().in(language),
                rule.source().text().in(language),
                rule.source().asOf(),
                caution(language));
    }

    private static String caution(Language language) {
        return Texts.text(language, "settlement.caution");
    }

    private static Money limited(Money amount, @Nullable Long limitMinor) {
        return limitMinor == null ? amount : new Money(amount.currency(), Math.min(amount.amountMinor(), limitMinor));
    }
}
