package org.panprd.marketplace.tenants;

/** For whom a programme is, from best to worst; a group is as fit as the least fit of its members. */
public enum Fitness {
    FIT,
    FIT_WITH_ADVICE,
    NEEDS_APPROVAL,
    NOT_FIT;

    public Fitness orWorse(Fitness other) {
        return compareTo(other) < 0 ? other : this;
    }
}
