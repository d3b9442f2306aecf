package org.panprd.marketplace.supply;

/**
 * There is no answer of a supplier that could be read: it was too late, an error of its own, no OCTO, or nobody was asked
 * because nobody has answered for a while. What has become of what was asked is unknown.
 */
public final class SupplierSilent extends RuntimeException {
    private static final long serialVersionUID = 1L;

    SupplierSilent(String why) {
        super(why);
    }

    SupplierSilent(String why, Throwable cause) {
        super(why, cause);
    }
}
