package org.panprd.marketplace.supply;

/** A supplier has said no, so nothing has come about there. */
public final class SupplierRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String code;

    /**
     * A refusal.
     *
     * @param code OCTO's code of an error, such as {@code UNPROCESSABLE_ENTITY}
     * @param said in the supplier's words
     */
    public SupplierRefused(String code, String said) {
        super(code + ": " + said);
        this.code = code;
    }

    public String code() {
        return code;
    }

    /** Whether it says no to us, whatever we ask: nothing is said about what was asked. */
    boolean isAboutUs() {
        return code.equals("UNAUTHORIZED") || code.equals("FORBIDDEN");
    }
}
