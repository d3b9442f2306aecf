package org.panprd.marketplace.tenants;

/** The kind of an offer. */
public enum Family {
    TICKET("ticket"),
    STAY("stay"),
    ACTIVITY("activity"),
    TRANSFER("transfer"),
    WELLNESS("wellness"),
    BORDER_TOUR("border-tour"),
    ROUTE("route");

    private final String code;

    Family(String code) {
        this.code = code;
    }

    /** As the files and the addresses write it. */
    public String code() {
        return code;
    }

    @Override
    public String toString() {
        return code;
    }
}
