package org.panprd.marketplace.web.work;

import org.jspecify.annotations.Nullable;

/** Which listing of whose, if any. */
record ListingAddress(Employer employer, @Nullable String code) {
    String tenant() {
        return employer.tenant();
    }

    String operator() {
        return String.valueOf(employer.operator());
    }

    String listing() {
        return String.valueOf(code);
    }

    /** The page of all listings. */
    public String all() {
        return "/listings/" + tenant() + "/" + operator();
    }

    /** The page of its editor. */
    public String path() {
        return all() + "/" + code;
    }

    /** The page of what is said against its being taken down. */
    public String appeals() {
        return "/appeals/" + tenant() + "/" + operator() + "/" + code;
    }

    /** The page of what it was before. */
    public String history() {
        return "/listings-history/" + tenant() + "/" + operator() + "/" + code;
    }

    /** The page that travellers will see. */
    public String preview() {
        return "/listings-preview/" + tenant() + "/" + operator() + "/" + code;
    }
}
