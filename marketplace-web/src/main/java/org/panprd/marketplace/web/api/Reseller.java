package org.panprd.marketplace.web.api;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A business that sells for the marketplace, or wants to, as the platform sees it. */
public record Reseller(
        String code,
        String name,
        String email,
        String telephone,
        String status,
        List<String> networks,
        Instant createdAt,
        int version,
        List<Key> keys,
        List<Contract> contracts) {

    /** How many of its keys are good. */
    public long goodKeys() {
        return keys.stream().filter(key -> key.revokedAt() == null).count();
    }

    /** In how many regions it may sell. */
    public long soldRegions() {
        return contracts.stream().filter(Contract::isActive).count();
    }

    /** In the order of their codes. */
    public record All(List<Reseller> items) {}

    /** A key of its machines, of which the last characters are known. */
    public record Key(
            String id,
            String hint,
            Instant createdAt,
            @Nullable Instant revokedAt) {}

    /** A key that was issued, in the clear for this once. */
    public record Issued(String id, String hint, @Nullable String key) {}

    /** A reseller to be. */
    public record New(
            @Nullable String code,
            @Nullable String name,
            @Nullable String email,
            @Nullable String telephone,
            List<String> networks) {}

    /** How it is to stand. */
    public record NewStatus(String status) {}

    /** From where it may call. */
    public record NewNetworks(List<String> networks) {}

    /** What a region and a reseller have agreed on, or might. */
    public record Contract(
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
        /** Whether there is an end to what it may have on a day. */
        public boolean isLimited() {
            return mostPerDay < 100_000;
        }

        public boolean isProposed() {
            return status.equals("PROPOSED");
        }

        public boolean isActive() {
            return status.equals("ACTIVE");
        }
    }

    /** A region's, and to which of its listings they can be restricted. */
    public record Contracts(List<Contract> items, List<Choice> listings) {}

    /** A listing of the region. */
    public record Choice(String code, String title, boolean open) {}

    /** On which terms the platform proposes it. */
    public record Proposal(
            @Nullable Integer commissionPercent, @Nullable Integer mostHeld) {}

    /** What a bureau decides. */
    public record Decision(
            String decision,
            @Nullable Integer commissionPercent,
            @Nullable List<String> listings,
            @Nullable Integer mostHeld,
            @Nullable Integer mostPerDay) {}
}
