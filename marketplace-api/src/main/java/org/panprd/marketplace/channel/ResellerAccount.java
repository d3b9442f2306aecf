package org.panprd.marketplace.channel;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.kernel.Refusal;

/**
 * The account of a business that sells for us, or wants to.
 *
 * @param networks from which its machines may call; from anywhere, if empty
 */
record ResellerAccount(
        String code,
        String name,
        String email,
        String telephone,
        Status status,
        List<String> networks,
        Instant createdAt,
        int version) {
    /** So many keys may be good at once: the next one is tried before the last one goes. */
    static final int MOST_KEYS = 2;

    ResellerAccount {
        networks = List.copyOf(networks);
    }

    /** How it stands. Only who is active sells. */
    enum Status {
        APPLIED,
        ACTIVE,
        REFUSED,
        SUSPENDED;

        /** Whether that may follow; who was refused may be taken after all. */
        boolean isFollowedBy(Status next) {
            return switch (this) {
                case APPLIED -> next == ACTIVE || next == REFUSED;
                case ACTIVE -> next == SUSPENDED;
                case REFUSED, SUSPENDED -> next == ACTIVE;
            };
        }
    }

    /** @throws Refusal {@code reseller-status} if it cannot come to stand so from how it stands */
    void checkBecoming(Status next) {
        if (!status.isFollowedBy(next)) {
            throw new Refusal(ResellerProblem.RESELLER_STATUS);
        }
    }

    /** @throws Refusal {@code reseller-changed} if somebody has seen another version */
    void checkVersion(long seen) {
        if (version != seen) {
            throw new Refusal(ResellerProblem.RESELLER_CHANGED);
        }
    }

    /**
     * A key of it, as far as it is known: by its last characters.
     *
     * @param revokedAt since when it is good no more
     */
    record KnownKey(
            UUID id,
            String hint,
            Instant createdAt,
            @Nullable Instant revokedAt) {}

    /** @throws Refusal {@code too-many-keys} if it has all that it may have */
    static void checkRoom(List<KnownKey> keys) {
        if (keys.stream().filter(key -> key.revokedAt() == null).count() >= MOST_KEYS) {
            throw new Refusal(ResellerProblem.TOO_MANY_KEYS);
        }
    }

    /** Without how to reach it: it ends up in messages. */
    @Override
    public String toString() {
        return "ResellerAccount[" + code + " " + status + "]";
    }
}
