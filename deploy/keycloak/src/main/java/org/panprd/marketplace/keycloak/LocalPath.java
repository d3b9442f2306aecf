package org.panprd.marketplace.keycloak;

import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;

/** Where somebody goes on after signing in: a path of this application only, so that no link can send them elsewhere. */
final class LocalPath {
    static final String HOME = "/";
    private static final int LONGEST = 2_000;

    private LocalPath() {}

    /** The given path if it is a local one, the home page otherwise. */
    static String of(@Nullable String wanted) {
        return wanted != null && isLocal(wanted) ? wanted : HOME;
    }

    private static boolean isLocal(String path) {
        if (path.length() > LONGEST || !path.startsWith("/") || path.startsWith("//") || path.startsWith("/sign-")) {
            return false;
        }
        if (path.indexOf('\\') >= 0 || path.chars().anyMatch(c -> c <= ' ' || c >= 0x7f)) {
            return false;
        }
        try {
            URI uri = new URI(path);
            return uri.getRawAuthority() == null && uri.getScheme() == null;
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
