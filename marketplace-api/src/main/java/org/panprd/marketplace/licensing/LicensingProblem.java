package org.panprd.marketplace.licensing;

import org.panprd.marketplace.kernel.ProblemType;

/** Refusals of this room. */
public enum LicensingProblem implements ProblemType {
    /** Somebody has decided, or it is with somebody else now. */
    APPLICATION_CLOSED("application-closed", 409),
    /** Licences are missing, without their files, or over. */
    APPLICATION_INCOMPLETE("application-incomplete", 409),
    /** As many as one person may have open at a time. */
    APPLICATIONS_FULL("applications-full", 409),
    /** A business with that registration number sells in the tenant already. */
    BUSINESS_KNOWN("business-known", 409),
    /** Whoever leads a business must have shown that their address is theirs. */
    EMAIL_NOT_PROVEN("email-not-proven", 409),
    /** Somebody has decided about that licence, or it has no file yet. */
    LICENCE_CLOSED("licence-closed", 409);

    private final String slug;
    private final int status;

    LicensingProblem(String slug, int status) {
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
