package org.panprd.marketplace.kernel;

/** Refusals that any room may have to speak. */
public enum CommonProblem implements ProblemType {
    INVALID_REQUEST("invalid-request", 422),
    UNREADABLE_REQUEST("unreadable-request", 400),
    MALFORMED_BODY("malformed-body", 400),
    NOT_SIGNED_IN("not-signed-in", 401),
    NOT_ALLOWED("not-allowed", 403),
    NOT_FOUND("not-found", 404),
    METHOD_NOT_ALLOWED("method-not-allowed", 405),
    NOT_ACCEPTABLE("not-acceptable", 406),
    CONFLICT("conflict", 409),
    BODY_TOO_LARGE("body-too-large", 413),
    UNSUPPORTED_MEDIA_TYPE("unsupported-media-type", 415),
    IDEMPOTENCY_KEY_MISSING("idempotency-key-missing", 400),
    IDEMPOTENCY_KEY_REUSED("idempotency-key-reused", 422),
    IF_MATCH_MISSING("if-match-missing", 428),
    TOO_MANY_REQUESTS("too-many-requests", 429),
    UNAVAILABLE("unavailable", 503),
    INTERNAL("internal", 500);

    private final String slug;
    private final int status;

    CommonProblem(String slug, int status) {
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
