package org.panprd.marketplace.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.panprd.marketplace.kernel.ListingId;
import org.panprd.marketplace.kernel.Refusal;
import org.panprd.marketplace.supply.ConnectOptions;
import org.panprd.marketplace.supply.ConnectOptions.Due;
import org.panprd.marketplace.supply.ConnectedOption;
import org.panprd.marketplace.supply.SupplierRefused;
import org.panprd.marketplace.supply.SupplierSilent;
import org.panprd.marketplace.supply.Suppliers;
import org.panprd.marketplace.supply.Theirs;
import org.panprd.marketplace.tenancy.Regions;
import org.panprd.marketplace.tenants.TenantFile;

/**
 * Follows what suppliers say of what was taken over: words, options and usual prices in a draft that its operator submits,
 * prices of single days at once, as far as they are known.
 */
@ApplicationScoped
public class FollowProducts {
    private static final Logger LOG = Logger.getLogger(FollowProducts.class.getName());
    private static final int DAYS = 60;

    @Inject
    ConnectOptions connectOptions;

    @Inject
    TakeOver takeOver;

    @Inject
    Suppliers suppliers;

    @Inject
    KeepDrafts keepDrafts;

    @Inject
    KeepPrices keepPrices;

    @Inject
    Regions regions;

    @Inject
    Clock clock;

    /** The next one whose turn it is, in the platform's scope; it is to be followed in its operator's. */
    public Optional<Due> next() {
        return connectOptions.takeDue();
    }

    /** In its operator's scope. A supplier that does not answer, or a draft that is in review, is for the next time. */
    public void follow(Due due) {
        unlessRefused(due.connection(), () -> {
            Map<String, Wording> wordings = takeOver.wordings(due.connection());
            connectOptions.listings(due.connection()).forEach((product, listing) -> {
                Wording wording = wordings.get(product);
                if (wording != null) {
                    unlessRefused(listing, () -> follow(due, listing, wording));
                }
            });
        });
    }

    private static void unlessRefused(Object what, Runnable work) {
        try {
            work.run();
        } catch (Refusal | SupplierSilent | SupplierRefused e) {
            LOG.log(Level.INFO, "{0} follows its supplier later: {1}", new Object[] {what, e.getMessage()});
        }
    }

    private void follow(Due due, ListingId listing, Wording wording) {
        TenantFile region = regions.get(due.tenant());
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneId.of(region.timeZone()));
        for (ConnectedOption option : connectOptions.of(listing)) {
            keepPrices.follow(
                    due,
                    new Days(option, region.currency(), suppliers.availability(option, today, today.plusDays(DAYS))));
        }
        if (Hindrance.of(wording.product(), region, clock.instant()).isEmpty()) {
            keepDrafts.follow(due, listing, new WriteDraft(wording, region.currency()));
        }
    }

    /** What an option costs on some days, by its supplier's slots. */
    record Days(ConnectedOption option, String currency, List<Theirs.Slot> slots) {}
}
