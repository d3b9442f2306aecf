package org.panprd.marketplace.platform;

/** Why this server must not run, however often it tries: a person has to put it right first. The message is one line. */
public final class CannotRun extends RuntimeException {
    private static final long serialVersionUID = 1;

    public CannotRun(String reason) {
        super(reason);
    }
}
