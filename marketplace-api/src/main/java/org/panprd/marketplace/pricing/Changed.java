package org.panprd.marketplace.pricing;

/** Told when prices of a listing have been set, to whoever is called {@value #HANDLER}. */
public record Changed(String listing) {
    /** Under which it is told. */
    public static final String HANDLER = "prices-changed";
}
