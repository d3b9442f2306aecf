package org.panprd.marketplace.openapi;

/** The two interfaces against which others program; each has a document of its own. */
enum Surface {
    /** Our own. */
    MARKET("/v1", "bearer", "application/problem+json"),
    /** OCTO, beside it. */
    OCTO("/octo", "key", "application/json");

    private static final String CONTEXT = "/api";

    private final String root;
    private final String security;
    private final String refusal;

    Surface(String root, String security, String refusal) {
        this.root = root;
        this.security = security;
        this.refusal = refusal;
    }

    /** Where its operations stand within the archive. */
    String root() {
        return root;
    }

    /** Where its operations stand on a server. */
    String address() {
        return CONTEXT + root;
    }

    /** The name of the way in which callers say who they are. */
    String security() {
        return security;
    }

    /** The media type of what is refused. */
    String refusal() {
        return refusal;
    }

    /** By which its words are kept. */
    String code() {
        return this == OCTO ? "octo" : "market";
    }
}
