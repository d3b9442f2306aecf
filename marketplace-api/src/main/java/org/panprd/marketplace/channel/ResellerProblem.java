package org.panprd.marketplace.channel;

import org.panprd.marketplace.kernel.ProblemType;

/** What is refused to those who look after resellers. */
public enum ResellerProblem implements ProblemType {
    /** Another one has that code. */
    RESELLER_STANDS("reseller-stands", 409),
    /** Somebody else has changed it meanwhile. */
    RESELLER_CHANGED("reseller-changed", 412),
    /** From how it stands it does not come to stand so. */
    RESELLER_STATUS("reseller-status", 409),
    /** One has to be revoked before. */
    TOO_MANY_KEYS("too-many-keys", 409),
    /** It holds: what holds is changed by the bureau. */
    CONTRACT_STANDS("contract-stands", 409),
    /** Somebody else has changed it meanwhile. */
    CONTRACT_CHANGED("contract-changed", 412),
    /** It was refused, has ended, or does not hold yet. */
    CONTRACT_CLOSED("contract-closed", 409),
    /** What its travellers have to show does not come over the channel. */
    NOT_FOR_THE_CHANNEL("not-for-the-channel", 409);

    private final String slug;
    private final int status;

    ResellerProblem(String slug, int status) {
        this.slug = slug;
        this.status = status;
    }

    @Override
    public String slug() {
        return slug;
    }

    @Override
    public int status() {
        return status;
    }
}
