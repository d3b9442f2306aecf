package org.panprd.marketplace.pricing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import org.panprd.marketplace.audit.AuditTrail;
import org.panprd.marketplace.catalog.Catalog;
import org.panprd.marketplace.catalog.CatalogMarks;
import org.panprd.marketplace.catalog.PricePlan;
import org.panprd.marketplace.kernel.CommonProblem;
import org.panprd.marketplace.kernel.ListingId;
import org.panprd.marketplace.kernel.Refusal;
import org.panprd.marketplace.platform.Outbox;
import org.panprd.marketplace.platform.ReadCache;
import org.panprd.marketplace.pricing.PlanRecords.Stored;
import org.panprd.marketplace.pricing.PlanView.OptionView;
import org.panprd.marketplace.pricing.PlanView.PlansView;
import org.panprd.marketplace.pricing.PlanView.UnitView;
import org.panprd.marketplace.tenancy.Regions;
import org.panprd.marketplace.tenants.Language;
import org.panprd.marketplace.tenants.ListingFile;
import org.panprd.marketplace.tenants.OptionFile;

/** The plans of an operator's listings, in its own scope: shown and replaced, by whoever has seen the last version. */
@ApplicationScoped
class OperatorPlans {
    @Inject
    Catalog catalog;

    @Inject
    PlanRecords plans;

    @Inject
    ReadPlan readPlan;

    @Inject
    Regions regions;

    @Inject
    ReadCache cache;

    @Inject
    Outbox outbox;

    @Inject
    AuditTrail trail;

    @Transactional
    PlansView all(String tenant, Language language) {
        Map<String, Stored> stored = plans.all(tenant);
        return new PlansView(catalog.publishedByOperator().entrySet().stream()
                .filter(one -> !one.getValue().isRoute())
                .map(one -> view(
                        one.getKey(),
                        one.getValue(),
                        stored.getOrDefault(one.getKey().code(), Stored.NONE),
                        language))
                .toList());
    }

    @Transactional
    PlanView show(ListingId id, Language language) {
        return view(id, own(id), plans.find(id.tenant(), id.code()), language);
    }

    /** Refused as {@code prices-changed} if somebody else has changed it since that version. */
    @Transactional
    PlanView put(ListingId id, String operator, long seen, NewPlan sent, Language language) {
        ListingFile listing = own(id);
        PricePlan plan = readPlan.read(sent, id.tenant(), listing);
        plans.alone(id.tenant(), operator);
        if (plans.find(id.tenant(), id.code()).version() != seen) {
            throw new Refusal(PricingProblem.PRICES_CHANGED);
        }
        plans.put(id.tenant(), id.code(), plan);
        tell(id);
        trail.done("prices.changed", List.of(id.tenant()), "listing", id);
        return show(id, language);
    }

    /** What is shown from memory is read anew, and what is searched for by price follows. */
    void tell(ListingId id) {
        cache.changed(List.of(CatalogMarks.ALL));
        outbox.publish(Changed.HANDLER, new Changed(id.toString()));
    }

    /** A route has the prices of its legs, and no plan. */
    ListingFile own(ListingId id) {
        ListingFile listing = catalog.publishedByOperator().get(id);
        if (listing == null || listing.isRoute()) {
            throw new Refusal(CommonProblem.NOT_FOUND);
        }
        return listing;
    }

    private PlanView view(ListingId id, ListingFile listing, Stored stored, Language language) {
        return new PlanView(
                id.code(),
                listing.title().in(language),
                regions.get(id.tenant()).currency(),
                stored.version(),
                !stored.plan().equals(PricePlan.NONE),
                stored.plan(),
                listing.options().stream()
                        .map(option -> option(option, language))
                        .toList());
    }

    private static OptionView option(OptionFile option, Language language) {
        return new OptionView(
                option.code(),
                option.title().in(language),
                option.isByRoom(),
                option.units().stream()
                        .map(unit -> new UnitView(unit.unit(), unit.price()))
                        .toList());
    }
}
