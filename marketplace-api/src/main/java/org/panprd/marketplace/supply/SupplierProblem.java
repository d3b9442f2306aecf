package org.panprd.marketplace.supply;

import org.panprd.marketplace.kernel.ProblemType;

/** Refusals of this room. */
public enum SupplierProblem implements ProblemType {
    /** It does not answer, or not in OCTO. */
    SUPPLIER_SILENT("supplier-silent", 503),
    /** It has said no; {@code said} tells what, in its words. */
    SUPPLIER_REFUSED("supplier-refused", 409),
    /** As many connections as an operator may have. */
    SUPPLIERS_FULL("suppliers-full", 409),
    /** What it sells cannot be sold here; {@code hindrance} tells why. */
    PRODUCT_UNSUITABLE("product-unsuitable", 409);

    private final String slug;
    private final int status;

    SupplierProblem(String slug, int status) {
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
