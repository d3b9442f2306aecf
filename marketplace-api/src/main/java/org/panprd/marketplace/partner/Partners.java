package org.panprd.marketplace.partner;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.kernel.ListingId;
import org.panprd.marketplace.partner.Partnership.Side;
import org.panprd.marketplace.partner.Partnership.Status;
import org.panprd.marketplace.tenants.Share;

/** What other rooms may ask about partnerships. */
@ApplicationScoped
public class Partners {
    @Inject
    Partnerships partnerships;

    /** By what an operator may sell these listings within its routes, by listing; in its scope, its bureau's, or all. */
    @Transactional
    public Map<ListingId, Share> accepted(String tenant, String operator, Collection<ListingId> listings) {
        Map<ListingId, Share> accepted = new HashMap<>();
        partnerships
                .accepted(new Side(tenant, operator), listings)
                .forEach(one -> accepted.put(
                        one.terms().listing(), new Share(one.id(), one.terms().netPercent())));
        return accepted;
    }

    /** The listings of others that an operator may sell within its routes; in its scope. */
    @Transactional
    public List<ListingId> granted(String tenant, String operator) {
        return partnerships.accepted(new Side(tenant, operator)).stream()
                .map(one -> one.terms().listing())
                .toList();
    }

    /** How much these partnerships let be sold, in the scope of all tenants. */
    @Transactional
    public Map<UUID, Grant> grants(Collection<UUID> ids) {
        Map<UUID, Grant> grants = new HashMap<>();
        if (!ids.isEmpty()) {
            partnerships.all(ids).forEach(one -> grants.put(one.id(), grant(one)));
        }
        return grants;
    }

    /**
     * What a partnership grants.
     *
     * @param daily so many a day, at the most; none if the listing's stock is the only limit
     * @param lastDay on which anything may take place, if it ends
     * @param netPercent left to who sells it, of what it costs alone
     */
    public record Grant(@Nullable Integer daily, @Nullable LocalDate lastDay, int netPercent) {}

    private static Grant grant(Partnership one) {
        boolean grants = one.status() == Status.ACCEPTED || one.status() == Status.ENDED;
        return new Grant(
                grants ? one.allotment() : Integer.valueOf(0),
                one.lastDay(),
                one.terms().netPercent());
    }
}
