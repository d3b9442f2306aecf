package org.panprd.marketplace.channel;

import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.kernel.ListingId;

/**
 * A business that sells for us, while it may.
 *
 * @param contracts by tenant, whether they hold or have ended
 * @param networks from which its machines call, in CIDR notation; from anywhere, if empty
 */
record Reseller(
        String code,
        String name,
        String email,
        String telephone,
        Set<String> networks,
        Map<String, Contract> contracts) {
    /** As whose person it acts in the market; policies of the database know it. */
    private static final String PERSON = "reseller:";

    Reseller {
        networks = Set.copyOf(networks);
        contracts = Map.copyOf(contracts);
    }

    /**
     * What a region has agreed to.
     *
     * @param reseller with whom
     * @param isActive whether it holds; if not, it is the terms of what was sold once
     * @param listings which it may sell; all that is opened to the channel, if null
     * @param mostHeld so many bookings of the region may be on hold at once, and as many to try
     * @param mostPerDay so many places of a product it may have on a day, held or sold
     */
    record Contract(
            String reseller,
            boolean isActive,
            int commissionPercent,
            @Nullable Set<String> listings,
            int mostHeld,
            int mostPerDay) {
        /** More than there are of anything. */
        static final int UNLIMITED = 100_000;

        /** With another commission. */
        Contract at(int percent) {
            return new Contract(reseller, isActive, percent, listings, mostHeld, mostPerDay);
        }

        boolean isLimited() {
            return mostPerDay < UNLIMITED;
        }
    }

    String person() {
        return person(code);
    }

    static String person(String code) {
        return PERSON + code;
    }

    /** By tenant, in their order, those that hold. */
    SortedMap<String, Contract> activeContracts() {
        SortedMap<String, Contract> active = new TreeMap<>(contracts);
        active.values().removeIf(contract -> !contract.isActive());
        return active;
    }

    boolean maySell(ListingId listing) {
        Contract contract = contracts.get(listing.tenant());
        return contract != null
                && contract.isActive()
                && (contract.listings() == null || contract.listings().contains(listing.code()));
    }

    /** Without how to reach it: it ends up in messages. */
    @Override
    public String toString() {
        return "Reseller[" + code + "]";
    }
}
