package org.panprd.marketplace.pricing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.audit.AuditTrail;
import org.panprd.marketplace.catalog.Catalog;
import org.panprd.marketplace.kernel.Refusal;
import org.panprd.marketplace.platform.Faults;
import org.panprd.marketplace.pricing.PromotionView.PromotionsView;
import org.panprd.marketplace.tenancy.Regions;

/** An operator's own codes: shown, made and changed. */
@ApplicationScoped
class OperatorPromotions {
    private static final Pattern CODE = Pattern.compile("[A-Z0-9]{6,20}");
    private static final int MOST = 200;
    private static final int MOST_USES = 1_000_000;
    private static final int MOST_LISTINGS = 200;

    @Inject
    PromotionRecords records;

    @Inject
    PlanRecords plans;

    @Inject
    PriceBounds bounds;

    @Inject
    Catalog catalog;

    @Inject
    Regions regions;

    @Inject
    AuditTrail trail;

    @Transactional
    PromotionsView all(String tenant, String operator) {
        String currency = regions.get(tenant).currency();
        return new PromotionsView(records.of(tenant, operator).stream()
                .map(one -> PromotionView.of(one, currency))
                .toList());
    }

    /** Refused as {@code prices-changed} if somebody else has changed it since that version; a new one has version 0. */
    @Transactional
    PromotionView put(Promotion.Key key, long seen, NewPromotion sent) {
        Promotion.Terms terms = read(key, sent);
        plans.alone(key.tenant(), key.operator());
        List<Promotion> all = records.of(key.tenant(), key.operator());
        long version = find(all, key).map(Promotion::version).orElse(0L);
        if (version != seen) {
            throw new Refusal(PricingProblem.PRICES_CHANGED);
        }
        if (version == 0 && all.size() >= MOST) {
            throw Refusal.invalid("code", "size", 0, MOST);
        }
        records.put(key, terms, Objects.requireNonNull(sent.mostUses()), plans.nextVersion());
        trail.done("promotion.changed", List.of(key.tenant()), "promotion", key.code());
        return find(records.of(key.tenant(), key.operator()), key)
                .map(one -> PromotionView.of(one, regions.get(key.tenant()).currency()))
                .orElseThrow();
    }

    private static Optional<Promotion> find(List<Promotion> all, Promotion.Key key) {
        return all.stream().filter(one -> one.key().equals(key)).findFirst();
    }

    private Promotion.Terms read(Promotion.Key key, NewPromotion sent) {
        Faults faults = new Faults();
        faults.require(CODE.matcher(key.code()).matches(), "code", "code-form");
        Integer percent = sent.percent();
        Long amount = sent.amountMinor();
        faults.require((percent == null) != (amount == null), "percent", "percent-or-amount");
        faults.require(
                percent == null || (percent >= 1 && percent <= PriceBounds.MOST_OFF),
                "percent",
                "between",
                1,
                PriceBounds.MOST_OFF);
        long most = bounds.most(key.tenant());
        faults.require(amount == null || (amount >= 1 && amount <= most), "amountMinor", "between", 1, most);
        Integer uses = sent.mostUses();
        faults.require(uses != null && uses >= 0 && uses <= MOST_USES, "mostUses", "between", 0, MOST_USES);
        window(sent.bookFrom(), sent.bookUntil(), "bookUntil", faults);
        window(sent.travelFrom(), sent.travelUntil(), "travelUntil", faults);
        List<String> listings = listings(sent, faults);
        faults.refuse();
        return new Promotion.Terms(
                percent, amount, listings, sent.bookFrom(), sent.bookUntil(), sent.travelFrom(), sent.travelUntil());
    }

    private List<String> listings(NewPromotion sent, Faults faults) {
        List<@Nullable String> named = sent.listings() == null ? List.of() : sent.listings();
        if (named.isEmpty() || !faults.size(named, "listings", 0, MOST_LISTINGS)) {
            return List.of();
        }
        Set<String> own = catalog.publishedByOperator().keySet().stream()
                .map(id -> id.code())
                .collect(Collectors.toSet());
        for (int i = 0; i < named.size(); i++) {
            String code = named.get(i);
            faults.require(code != null && own.contains(code), "listings[" + i + "]", "unknown-listing");
        }
        return named.stream().filter(Objects::nonNull).distinct().toList();
    }

    private static void window(@Nullable LocalDate from, @Nullable LocalDate until, String field, Faults faults) {
        if (from != null && until != null) {
            faults.require(!until.isBefore(from), field, "return-date", from);
        }
    }
}
