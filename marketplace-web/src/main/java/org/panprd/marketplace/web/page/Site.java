package org.panprd.marketplace.web.page;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.web.session.Language;

/** What the layout needs on every page. */
public record Site(
        Language language,
        List<Alternate> alternates,
        @Nullable Reader reader,
        int basketSize,
        String signInUrl,
        String signUpUrl,
        @Nullable String formToken) {
    /** Who is signed in: as which of them pages lead on to others. */
    public record Reader(String name, boolean isTraveller, boolean isStaff, boolean isPlatform) {}

    /** This page in another language; the public address for search engines, the local one for people. */
    public record Alternate(String tag, String ownName, String url, String publicUrl, boolean isCurrent) {}
}
