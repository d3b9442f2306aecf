package org.panprd.marketplace.traveller;

import org.panprd.marketplace.kernel.ProblemType;

/** Refusals of this room. */
public enum TravellerProblem implements ProblemType {
    /** There is no standing consent for what is to be done; {@code purpose} tells which. */
    CONSENT_NEEDED("consent-needed", 409),
    /** The same document is on the list. */
    DOCUMENT_TWICE("document-twice", 409),
    /** There are as many as there may be. */
    LIST_FULL("list-full", 409);

    private final String slug;
    private final int status;

    TravellerProblem(String slug, int status) {
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
