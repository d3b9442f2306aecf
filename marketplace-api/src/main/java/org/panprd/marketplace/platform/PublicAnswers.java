package org.panprd.marketplace.platform;

import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.tenants.Language;

/** Answers public reads: with an ETag of the text, so that who has it already gets a 304. */
public final class PublicAnswers {
    private static final int HASH_LENGTH = 32;

    private PublicAnswers() {}

    /** Anybody may keep it for so many seconds without asking; 0 means asking every time. */
    public static Response json(String body, Language language, Request request, int maxAgeSeconds) {
        return answer(body, MediaType.APPLICATION_JSON_TYPE, language, request, maxAgeSeconds)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .build();
    }

    /** The same for text of a type that the request chooses as well. */
    public static Response text(String body, MediaType type, Language language, Request request, int maxAgeSeconds) {
        return answer(body, type, language, request, maxAgeSeconds)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT + ", " + HttpHeaders.ACCEPT_LANGUAGE)
                .build();
    }

    private static Response.ResponseBuilder answer(
            String body, MediaType type, Language language, Request request, int maxAgeSeconds) {
        EntityTag tag = new EntityTag(Idempotency.sha256(body).substring(0, HASH_LENGTH));
        CacheControl cache = new CacheControl();
        cache.setMaxAge(maxAgeSeconds);
        cache.setNoTransform(false);
        cache.setMustRevalidate(maxAgeSeconds == 0);
        Response.@Nullable ResponseBuilder unchanged = unchanged(request, tag);
        Response.ResponseBuilder answer = unchanged != null ? unchanged : Response.ok(body, type);
        return answer.tag(tag).cacheControl(cache).header(HttpHeaders.CONTENT_LANGUAGE, language.tag());
    }

    /** The answer to who has that already; null for everybody else. A condition that cannot be read is none. */
    public static Response.@Nullable ResponseBuilder unchanged(Request request, EntityTag tag) {
        try {
            return request.evaluatePreconditions(tag);
        } catch (ProcessingException | IllegalArgumentException e) {
            return null;
        }
    }
}
