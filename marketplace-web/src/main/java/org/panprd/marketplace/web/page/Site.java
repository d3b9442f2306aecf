package org.panprd.marketplace.web.page;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.web.session.Language;

/** What the layout needs on every page. */
public record Site(
        Language language,
        List<Alternate> alternates,
        @Nullable String reader,
        int basketSize,
        String signInUrl,
        String signUpUrl,
        @Nullable String formToken) {
    /** This page in another language; the public address for search engines, the local one for people. */
    public record Alternate(String tag, String ownName, String url, String publicUrl, boolean isCurrent) {}
}
