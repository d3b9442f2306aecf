package org.panprd.marketplace.catalog;

import org.panprd.marketplace.tenants.OperatorFile;
import org.panprd.marketplace.tenants.PlaceFile;

/** Who sells a listing, and the place where it is. */
public record Provider(OperatorFile operator, PlaceFile place) {}
