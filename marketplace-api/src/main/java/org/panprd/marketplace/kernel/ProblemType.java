package org.panprd.marketplace.kernel;

/** A kind of refusal; each room has one enum of them. Slugs are part of the interface and never change. */
public interface ProblemType {
    /** The last part of the problem's type, {@code /problems/SLUG}; also the key of its texts. */
    String slug();

    /** The HTTP status that it is answered with. */
    int status();
}
