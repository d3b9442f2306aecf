package org.panprd.marketplace.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.panprd.marketplace.kernel.ListingId;
import org.panprd.marketplace.media.FindMedia;
import org.panprd.marketplace.partner.Partners;
import org.panprd.marketplace.publishing.OnSale.Offer;
import org.panprd.marketplace.tenants.ListingFile;
import org.panprd.marketplace.tenants.Share;
import org.panprd.marketplace.tenants.check.Fault;
import org.panprd.marketplace.tenants.check.ListingFaults;
import tools.jackson.databind.JsonNode;

/** What a draft needs of others: that operators let their listings be legs of it, and that its photographs are there. */
@ApplicationScoped
class CheckOthers {
    @Inject
    Partners partners;

    @Inject
    FindMedia findMedia;

    /** @param legs what is on sale of that which its legs name */
    List<Fault> faults(Draft draft, Map<ListingId, Offer> legs) {
        List<Fault> faults = new ArrayList<>();
        partnerFaults(draft, legs, faults);
        photoFaults(draft, faults);
        return faults;
    }

    /** Each leg of others by the partnership that it stands on, and its own by none, whatever the draft says. */
    ListingFile granted(Draft draft, ListingFile document) {
        if (!document.isRoute()) {
            return document;
        }
        Map<ListingId, Share> shares = partners.accepted(
                draft.id().tenant(),
                draft.operator(),
                document.legs().stream().map(leg -> ListingId.of(leg.listing())).toList());
        return document.with(document.legs().stream()
                .map(leg -> leg.by(shares.get(ListingId.of(leg.listing()))))
                .toList());
    }

    private void partnerFaults(Draft draft, Map<ListingId, Offer> legs, List<Fault> faults) {
        Set<ListingId> foreign = new HashSet<>();
        legs.forEach((id, offer) -> {
            if (!isOwn(draft, id, offer)) {
                foreign.add(id);
            }
        });
        foreign.removeAll(partners.accepted(draft.id().tenant(), draft.operator(), foreign)
                .keySet());
        int number = 0;
        for (JsonNode leg : draft.content().path("legs")) {
            String named = leg.path("listing").asString("");
            if (foreign.stream().anyMatch(id -> id.toString().equals(named))) {
                faults.add(ListingFaults.fault("legs[" + number + "].listing", "partner-needed", named));
            }
            number++;
        }
    }

    private void photoFaults(Draft draft, List<Fault> faults) {
        JsonNode photos = draft.content().path("photos");
        List<String> ids =
                photos.valueStream().map(photo -> photo.path("id").asString("")).toList();
        Set<String> there = findMedia.there(draft.id().tenant(), draft.operator(), ids);
        for (int i = 0; i < ids.size(); i++) {
            if (!there.contains(ids.get(i))) {
                faults.add(ListingFaults.fault("photos[" + i + "].id", "photo-gone"));
            }
        }
    }

    private static boolean isOwn(Draft draft, ListingId id, Offer offer) {
        return id.tenant().equals(draft.id().tenant())
                && offer.provider().operator().code().equals(draft.operator());
    }
}
