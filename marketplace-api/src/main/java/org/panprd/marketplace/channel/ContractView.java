package org.panprd.marketplace.channel;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a region and a reseller have agreed on, or might.
 *
 * @param resellerStatus how the reseller's account stands: only who is {@code ACTIVE} sells
 * @param status {@code PROPOSED}, {@code ACTIVE}, {@code REFUSED} or {@code ENDED}
 * @param listings which it may sell, by their codes; all that is opened to the channel, if null
 * @param mostHeld so many bookings of the region it may have on hold at once, and as many to try
 * @param mostPerDay so many places of a product it may have on a day, held or sold
 */
public record ContractView(
        String tenant,
        String reseller,
        String name,
        String resellerStatus,
        String status,
        int commissionPercent,
        @Nullable List<String> listings,
        int mostHeld,
        int mostPerDay,
        @Nullable Instant decidedAt,
        int version) {

    /**
     * In the order of the resellers' codes.
     *
     * @param listings to which it can be restricted
     */
    public record ContractList(List<ContractView> items, List<Choice> listings) {}

    /**
     * A listing of the region.
     *
     * @param open whether its operator has opened it to the channel
     */
    public record Choice(String code, String title, boolean open) {}

    static ContractView of(ChannelContract contract) {
        return new ContractView(
                contract.tenant(),
                contract.reseller(),
                contract.name(),
                contract.resellerStatus(),
                contract.status().name(),
                contract.terms().commissionPercent(),
                contract.terms().listings(),
                contract.terms().mostHeld(),
                contract.terms().mostPerDay(),
                contract.decidedAt(),
                contract.version());
    }
}
