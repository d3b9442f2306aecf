package org.panprd.marketplace.channel;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.channel.ResellerAccount.KnownKey;

/**
 * A reseller's account, for the platform.
 *
 * @param keys the latest first
 * @param contracts in the order of the regions
 */
public record ResellerView(
        String code,
        String name,
        String email,
        String telephone,
        String status,
        List<String> networks,
        Instant createdAt,
        int version,
        List<KeyView> keys,
        List<ContractView> contracts) {

    /** In the order of their codes. */
    public record ResellerList(List<ResellerView> items) {}

    /**
     * A key, of which its last characters are known.
     *
     * @param revokedAt since when it is good no more
     */
    public record KeyView(
            UUID id,
            String hint,
            Instant createdAt,
            @Nullable Instant revokedAt) {}

    /**
     * A key that was issued.
     *
     * @param key in the clear, in the first answer alone
     */
    public record Issued(UUID id, String hint, @Nullable String key) {}

    static ResellerView of(ResellerAccount account, List<KnownKey> keys, List<ChannelContract> contracts) {
        return new ResellerView(
                account.code(),
                account.name(),
                account.email(),
                account.telephone(),
                account.status().name(),
                account.networks(),
                account.createdAt(),
                account.version(),
                keys.stream()
                        .map(key -> new KeyView(key.id(), key.hint(), key.createdAt(), key.revokedAt()))
                        .toList(),
                contracts.stream().map(ContractView::of).toList());
    }
}
