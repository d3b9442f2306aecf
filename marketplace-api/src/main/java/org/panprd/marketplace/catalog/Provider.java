package org.panprd.marketplace.catalog;

import org.panprd.marketplace.tenants.OperatorFile;
import org.panprd.marketplace.tenants.PlaceFile;

/**
 * Who sells a listing, and the place where it is.
 *
 * @param isSupplied whether its operator has it from a supplier elsewhere, who has to be asked
 */
public record Provider(OperatorFile operator, PlaceFile place, boolean isSupplied) {
    /** Where it is only shown, and nobody is asked. */
    public Provider(OperatorFile operator, PlaceFile place) {
        this(operator, place, false);
    }
}
