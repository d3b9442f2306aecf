package org.panprd.marketplace.pricing;

import java.util.List;
import org.panprd.marketplace.catalog.PricePlan;
import org.panprd.marketplace.tenants.Price;
import org.panprd.marketplace.tenants.Unit;

/**
 * The plan of a listing, with what its document says.
 *
 * @param planned whether anything is in the plan
 */
public record PlanView(
        String listing,
        String title,
        String currency,
        long version,
        boolean planned,
        PricePlan plan,
        List<OptionView> options) {

    /** An option. */
    public record OptionView(String option, String title, boolean byRoom, List<UnitView> units) {}

    /** A kind of guest, or its rooms, and what the document says of them. */
    public record UnitView(Unit unit, Price price) {}

    /** Those of all listings of an operator. */
    public record PlansView(List<PlanView> items) {}
}
