package org.panprd.marketplace.media;

import org.panprd.marketplace.kernel.ProblemType;

/** Refusals of this room. */
public enum MediaProblem implements ProblemType {
    /** As many as an operator may keep. */
    MEDIA_FULL("media-full", 409),
    /** A listing shows it. */
    MEDIUM_SHOWN("medium-shown", 409),
    /** Somebody else has changed it meanwhile. */
    MEDIUM_CHANGED("medium-changed", 409),
    /** There is nothing to cut yet. */
    MEDIUM_WITHOUT_FILE("medium-without-file", 409);

    private final String slug;
    private final int status;

    MediaProblem(String slug, int status) {
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
