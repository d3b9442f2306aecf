package org.panprd.marketplace.sheets;

import org.panprd.marketplace.kernel.ProblemType;

/** Refusals of this room. */
public enum SheetsProblem implements ProblemType {
    /** It is being read, has faults, or is over. */
    IMPORT_NOT_READY("import-not-ready", 409),
    /** As many as an operator may have at a time. */
    IMPORTS_FULL("imports-full", 409);

    private final String slug;
    private final int status;

    SheetsProblem(String slug, int status) {
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
