package org.panprd.marketplace.database;

/** A database role and its password. */
public record Credentials(String user, String password) {
    public Credentials {
        if (!user.matches("[a-z][a-z0-9_]{0,62}")) {
            throw new IllegalArgumentException("A role is lower-case letters, digits and underscores: " + user);
        }
    }

    @Override
    public String toString() {
        return user;
    }
}
